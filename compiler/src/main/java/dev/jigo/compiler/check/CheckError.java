package dev.jigo.compiler.check;

/**
 * One complaint of the checker.
 *
 * @param code what kind it is
 * @param soft whether the package could be compiled nevertheless, as with a variable that is not used
 * @param pos where
 * @param message gc's text; continuation lines begin with a tab
 */
public record CheckError(ErrorCode code, boolean soft, int pos, String message) {}

package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.types.Type;
import java.util.List;

/**
 * The values of an expression with several: a call, or a comma-ok form.
 *
 * @param setup computes them; to be executed first
 * @param values reads them; without effects, to be evaluated once each
 * @param types their types
 * @param fresh whether struct and array values among them are not shared with any variable
 */
record Values(List<Stmt> setup, List<Expr> values, List<Type> types, boolean fresh) {}

/**
 * From patterns and files on the command line to packages: which files belong to a package, and which package an import
 * path means.
 *
 * <p>Input: a {@link dev.jigo.compiler.load.LoadConfig}, and patterns as the {@code go} command takes them. Output:
 * {@link dev.jigo.compiler.load.LoadedPackage}s in dependency order, and errors with the texts of the {@code go}
 * command.
 *
 * <p>Packages come from the main module, from {@code vendor} or the module cache, and from the standard library, which
 * is a {@link dev.jigo.compiler.load.SourceTree}: {@code GOROOT/src} in a directory or in a zip file.
 *
 * <p><b>Overlays.</b> A package may be overlaid by a folder with its import path under the root of the overlays. The Go
 * files in it replace the package whole. If there is a file {@code overlay.properties} in it, that decides:
 *
 * <pre>
 * replace=whole|files   whole: only the folder's Go files make the package (the default)
 *                       files: the original files stay, a file of the folder replaces the one of the same name
 * exclude=a.go b.go     files of the original that are left out
 * include=c.go d.go     files of the original that are in it although their constraints say otherwise
 * omit=e.go:f e.go:T.m  functions and methods of the original that files of the folder declare instead
 * edit.1=f.go P =&gt; R      in that file, what matches the pattern P (a regular expression without spaces) becomes R
 * </pre>
 *
 * <p>An overlay file is subject to build constraints like any other. Java files in the folder are none of the loader's
 * business.
 *
 * <p>Invariants: a package's file list is in name order; its import path is the canonical one (the standard library's
 * vendored packages are {@code vendor/...}); a package is loaded once per loader; a path in {@code imports} resolves to
 * the same package for all files of the importer. Files are parsed when asked for, but their imports are always read.
 */
@NullMarked
package dev.jigo.compiler.load;

import org.jspecify.annotations.NullMarked;

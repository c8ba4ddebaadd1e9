/**
 * Programs in Go's manner, each the counterpart of a Go program in the resources of this package; the documentation
 * shows both side by side.
 */
package dev.jigo.examples;

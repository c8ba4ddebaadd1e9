/**
 * Exact constants of the Go language.
 *
 * <p>Input: literal texts and operators of the checker. Output: immutable {@link
 * dev.jigo.compiler.constant.ConstantValue}s. Invariants: every value is in its smallest form (an integer that fits
 * a long is a long; a fraction with denominator 1 is an integer only after an explicit conversion), integers and
 * fractions are exact, floats that outgrow fractions carry 512 bits of mantissa, and an operation on an unknown value
 * yields the unknown value instead of failing.
 */
@NullMarked
package dev.jigo.compiler.constant;

import org.jspecify.annotations.NullMarked;

/** The goals: each reads its parameters, calls one operation, and attaches or reports what came of it. */
@NullMarked
package io.github.jvenv.mojo;

import org.jspecify.annotations.NullMarked;

/** From wheels to environments: what an environment must hold, and what of it belongs to what is installed already. */
@NullMarked
package io.github.jvenv.install;

import org.jspecify.annotations.NullMarked;

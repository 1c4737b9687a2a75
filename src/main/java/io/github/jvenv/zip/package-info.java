/**
 * Zip files as random-access containers: where each member's data stands, so that it can be inflated once, or carried
 * over compressed as it is. Wheels, the Maven repository's interpreter JARs and remote wheels are read through here.
 */
@NullMarked
package io.github.jvenv.zip;

import org.jspecify.annotations.NullMarked;

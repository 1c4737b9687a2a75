/**
 * Distributions made present in the store: wheels fetched and checked against their hashes, source distributions fetched and
 * built, in an environment of their own that is filled by the same means. A build that needs itself is found by the chain that
 * each request carries.
 */
@NullMarked
package io.github.jvenv.provision;

import org.jspecify.annotations.NullMarked;

/**
 * The one idea of the house: an environment is an image, a complete and ordered description of its files. Everything
 * else is a source, a transform or a sink of images:
 *
 * <pre>
 *   wheels --install--> image --+                       +--> directory            (create, install)
 *   existing directory --scan-> image +--> overlay, without -->+--> tar.gz               (archive)
 *   interpreter ------venv----> image --+                       +--> difference in place  (install again)
 * </pre>
 *
 * A directory is written by linking from the store, and an existing one is changed by the difference between what stands
 * there and what should, so that an unchanged environment is not touched. A scanned file that is byte for byte a member
 * of a stored wheel is that member again, so a sink can reuse its compressed form.
 */
@NullMarked
package io.github.jvenv.image;

import org.jspecify.annotations.NullMarked;

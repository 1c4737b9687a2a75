/**
 * An environment made independent of its position, from image to image, whoever made it: virtualenv, {@code venv}, uv,
 * or conda and pip in an environment of any of them.
 *
 * <p>{@link io.github.jvenv.relocation.FormerPlaces} are the paths that an environment names as its own: where it was made,
 * and where it has been since. Each file that holds one of them is freed by what knows its form, or dropped if Python makes
 * it again, or named in a {@link io.github.jvenv.relocation.Remark}. The bytes of files are looked at as Latin-1, so that
 * every byte is one character and nothing is lost whatever their encoding; such a text is called raw here.
 */
@NullMarked
package io.github.jvenv.relocation;

import org.jspecify.annotations.NullMarked;

/**
 * The store: what was fetched once for all environments of a user. Addressed by SHA-256, so that every version of a
 * distribution stands beside the others, and nothing in it is ever out of date.
 *
 * <pre>
 * &lt;root&gt;/
 *   wheels/
 *     &lt;sha256 of the wheel&gt;/
 *       requests-2.32.5-py3-none-any.whl   the wheel as it was published
 *       unpacked/
 *         files/                           its files; environments link from here
 *         manifest                         size, time and place in the wheel of each of them
 *       derived/
 *         &lt;name&gt;                           whatever else is computed from a wheel once
 *   sources/
 *     &lt;sha256 of the archive&gt;/            a source distribution as it was published
 *   repositories/                          mirrors of repositories that distributions come from; the room vcs arranges them
 *   logs/                                  what failed builds wrote
 *   interpreters/                          unpacked managed interpreters; the room managed arranges them
 *   probes/                                what interpreters said of themselves; of the room interpreter
 *   derived/
 *     &lt;digest&gt;/&lt;name&gt;                      what is computed once from a file outside, such as an interpreter's JAR
 *   index/                                 answers of package indexes; the room index arranges them
 *   incoming/                              what is being made: temporary names, swept after a day
 *   locks/                                 empty files, one for each wheel somebody wrote
 *   environments/                          empty files, one for each environment somebody changed
 * </pre>
 *
 * <p>A wheel's directory appears under its name in one rename, when the wheel is whole and its digest is known; so does
 * {@code unpacked}, when every file has passed the wheel's RECORD. Whatever a killed process leaves is therefore in
 * {@code incoming}, and nobody looks there. Readers take no lock. Writers of one wheel wait for each other to save work;
 * where a file system has no locks, the slower one finds that it came too late, and uses what it finds.
 *
 * <p>An environment's files are hard links to the store's, so an edit there is an edit here. The manifest knows size and
 * time of every file: {@link io.github.jvenv.store.Store#unpacked} compares them each time, and gives an altered or missing
 * file back its content from the wheel, as a new file, so that the environment that was edited keeps its edit and no other
 * gets it.
 */
@NullMarked
package io.github.jvenv.store;

import org.jspecify.annotations.NullMarked;

/**
 * Pages on which an index, or any other place, lists files: what they say, not yet understood, and the form in which that is
 * kept.
 *
 * <pre>
 *   PageReader --JSON of a project, plain as nearly all is--> FlatPageReader --RawFiles--+
 *        +-------any other JSON--> JsonPageReader --+                                     +--> CompactPage, CompactLinks:
 *        +-------HTML------------> HtmlPageReader --+--> PageContent of ListedFiles ------+    bytes, in memory, on disk
 *   Offers --ListedFiles of a project--> what a resolution chooses from
 * </pre>
 *
 * <p>Everything a page says comes from outside: sizes and counts are bounded, names that could not be a file's are left
 * out, and a page may lead to no worse a place than it came from.
 *
 * @see <a href="https://packaging.python.org/en/latest/specifications/simple-repository-api/">Simple repository API</a>
 */
@NullMarked
package io.github.jvenv.page;

import org.jspecify.annotations.NullMarked;

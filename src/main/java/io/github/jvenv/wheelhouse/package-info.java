/**
 * A directory of distribution files that installers take the place of an index for. It looks like this:
 *
 * <pre>
 * wheelhouse/
 *   flask-3.1.0-py3-none-any.whl     for --find-links
 *   SHA256SUMS                       for sha256sum -c
 *   simple/index.html                for --index-url, as PEP 503 has it
 *   simple/flask/index.html          links to ../../flask-3.1.0-py3-none-any.whl#sha256=...
 * </pre>
 */
@NullMarked
package io.github.jvenv.wheelhouse;

import org.jspecify.annotations.NullMarked;

/**
 * What is installed in an environment, whichever tool put it there, as Python itself would find it: along the search path of
 * modules, in every form that an installed distribution has had. It only reads.
 *
 * <pre>
 *   environment --> SearchPath --> FoundDistributions --> Freeze   (what pip freeze prints)
 *                                                    `--> Inspection (missing, altered, conflicting, undeclared)
 * </pre>
 */
@NullMarked
package io.github.jvenv.inspection;

import org.jspecify.annotations.NullMarked;

/**
 * Wheels as artifacts of a Maven repository.
 *
 * <pre>
 *   wheel numbers-1!2.0+cpu-1-cp313-cp313-linux_x86_64.whl   (group pypi)
 *
 *   pypi:numbers:1__2.0_cpu                                       its POM
 *   pypi:numbers:1__2.0_cpu:whl:1-cp313-cp313-linux_x86_64        the wheel
 *   pypi:numbers:1__2.0_cpu:whl.metadata:1-cp313-cp313-…          its METADATA, so that resolutions need no wheel (PEP 658)
 *
 *   pypi:numbers.wheels:1__2.0_cpu-1-cp313-cp313-linux_x86_64:json   what an index says of the wheel: name, hash, size …
 * </pre>
 *
 * <p>A Maven repository lists the versions of an artifact and nothing else, so a wheel's classifier could not be found out.
 * Therefore each wheel has a second artifact whose version is the wheel's own version and classifier: the repository's
 * ordinary listing of {@code numbers.wheels} then lists every wheel of every version. No artifact is ever changed after it
 * was deployed, as repositories for releases want it, and two who publish at once disturb each other no more than any two
 * deployments do. The name cannot be that of a project, because no normalised name has a dot.
 *
 * <p>The mapping can be reversed. The artifact is the project's normalised name. The version is the normalised one with
 * {@code __} for {@code !} and {@code _} for {@code +}, neither of which every server and shell lets pass; a normalised
 * version has no underscore of its own. The classifier is the end of the wheel's file name: build tag, if there is one, and
 * tags.
 */
@NullMarked
package io.github.jvenv.publication;

import org.jspecify.annotations.NullMarked;

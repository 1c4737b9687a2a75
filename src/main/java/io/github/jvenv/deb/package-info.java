/**
 * Writes packages for dpkg, without dpkg-deb. A package is an ar archive of three members:
 *
 * <pre>
 *   debian-binary     the format's version: 2.0
 *   control.tar.gz    control: name, version, dependencies, description; md5sums; conffiles;
 *                     preinst, postinst, prerm, postrm: what is run when the package comes and goes
 *   data.tar.gz       the files, by their path from the root
 * </pre>
 *
 * Every package also brings {@code /usr/share/doc/<name>/copyright} and a changelog, as Debian's policy wants it.
 *
 * @see <a href="https://manpages.debian.org/bookworm/dpkg-dev/deb.5.en.html">deb(5)</a>
 * @see <a href="https://www.debian.org/doc/debian-policy/">Debian Policy Manual</a>
 */
@NullMarked
package io.github.jvenv.deb;

import org.jspecify.annotations.NullMarked;

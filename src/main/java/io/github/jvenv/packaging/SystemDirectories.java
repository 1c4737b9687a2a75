package io.github.jvenv.packaging;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The directories that every system has, and that a package therefore does not own: those of the FHS, and of common services. */
public final class SystemDirectories {
    private static final Set<String> ALL = Set.of(
            "bin boot dev etc home lib lib64 media mnt opt proc root run sbin srv sys tmp usr var",
            "etc/cron.d etc/cron.daily etc/default etc/init.d etc/logrotate.d etc/opt etc/profile.d etc/security",
            "etc/security/limits.d etc/sudoers.d etc/sysconfig etc/sysctl.d etc/systemd etc/systemd/system etc/tmpfiles.d",
            "usr/bin usr/games usr/include usr/lib usr/lib64 usr/libexec usr/local usr/local/bin usr/local/etc usr/local/lib",
            "usr/local/sbin usr/local/share usr/sbin usr/share usr/src usr/lib/systemd usr/lib/systemd/system",
            "usr/lib/systemd/user usr/lib/sysusers.d usr/lib/tmpfiles.d usr/share/applications usr/share/doc usr/share/icons",
            "usr/share/licenses usr/share/lintian usr/share/lintian/overrides usr/share/man usr/share/man/man1",
            "usr/share/man/man5 usr/share/man/man8 var/cache var/lib var/log var/opt var/spool var/tmp");

    private static final Set<String> PATHS =
            ALL.stream().flatMap(line -> Arrays.stream(line.split(" ", -1))).collect(Collectors.toUnmodifiableSet());

    private SystemDirectories() {}

    /** Whether a path from the root, without a slash at its start, is one of them. */
    public static boolean contains(String path) {
        return PATHS.contains(path);
    }
}

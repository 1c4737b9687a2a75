package io.github.jvenv.spec.version;

/** Whether pre-releases count as matches. */
public enum PreReleases {
    /** As any other version. */
    ALLOW,
    /** Never, even if a specifier mentions one. */
    DISALLOW,
    /** If a specifier mentions one, or nothing else matches: the rule of PEP 440 where nothing was said. */
    IF_NECESSARY
}

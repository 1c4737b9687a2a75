package io.github.jvenv.lock;

/** The one thing that a package is installed from: a file of an index, or what its entry points to directly. */
public sealed interface InstallSource
        permits LockedFile, PackageSource.Vcs, PackageSource.Directory, PackageSource.Archive {}

package io.github.jvenv.lock;

import io.github.jvenv.spec.marker.Marker;
import io.github.jvenv.spec.marker.MarkerEnvironment;
import io.github.jvenv.spec.marker.UndefinedMarkerFailure;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.SpecifierSet;
import io.github.jvenv.words.Listing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What of a lock is installed on a target, without asking anybody else: the specification's section "Installation" up to
 * the files. Its steps are numbered here as there.
 *
 * <p>One thing is decided as a resolution decides it and not as {@code packaging} does: a pre-release of a Python counts as
 * its final release where versions of Python are asked for, or else no lock could be used with it that was made for it.
 */
public final class LockSelection {
    private final Lock lock;
    private final String lockFile;
    private final SelectionRequest request;
    private final MarkerEnvironment environment;
    private final Collection<String> groups;

    private LockSelection(Lock lock, String lockFile, SelectionRequest request) {
        this.lock = lock;
        this.lockFile = lockFile;
        this.request = request;
        this.environment = request.target().markers();
        // 1. Gather the extras and dependency groups: by default no extra, and the default groups.
        this.groups = request.dependencyGroups().orElse(lock.defaultGroups()).stream()
                .map(GroupName::value)
                .toList();
    }

    /**
     * The packages to install, by name.
     *
     * @param lockFile what the lock is called in messages
     * @throws SelectionFailure if the lock is not for what is wanted, or does not say clearly what to install
     */
    public static List<SelectedPackage> select(Lock lock, String lockFile, SelectionRequest request) {
        return new LockSelection(lock, lockFile, request).select();
    }

    private List<SelectedPackage> select() {
        // 1. What is asked for has to be there, or it would be left out without a word.
        requireKnown("extra", request.extras(), lock.extras().orElse(new TreeSet<>()));
        SortedSet<GroupName> known = new TreeSet<>(lock.dependencyGroups().orElse(new TreeSet<>()));
        known.addAll(lock.defaultGroups());
        requireKnown("dependency group", request.dependencyGroups().orElse(new TreeSet<>()), known);
        // 2. The lock-version was looked at when the lock was read.
        // 3. Check requires-python.
        requirePython(lock.requiresPython(), lockFile + " is");
        // 4. Check that at least one of the environments is satisfied.
        requireEnvironment();
        // 5. For each package ...
        SortedMap<ProjectName, LockedPackage> chosen = new TreeMap<>();
        for (LockedPackage entry : lock.packages()) {
            // 5.1. ... skip it if it has a marker that is not satisfied,
            if (!entry.marker().stream().allMatch(marker -> holds(marker, entry))) {
                continue;
            }
            // 5.2. check its requires-python,
            requirePython(entry.requiresPython(), entry + " in " + lockFile + " is");
            // 5.3. and that no other entry for it applies as well,
            LockedPackage other = chosen.put(entry.name(), entry);
            if (other != null) {
                throw ambiguous(other, entry);
            }
            // 5.4. and its source, which has no conflicts as the lock could be made.
        }
        // 6. Choose what each package is installed from.
        List<SelectedPackage> selected = new ArrayList<>();
        for (LockedPackage entry : chosen.values()) {
            selected.add(new SelectedPackage(entry, source(entry)));
        }
        return selected;
    }

    private void requireKnown(String kind, Set<?> wanted, Set<?> known) {
        for (Object name : wanted) {
            if (!known.contains(name)) {
                String there = known.isEmpty() ? "It has none" : "It has " + Listing.of(known);
                throw new SelectionFailure(lockFile + " has no " + kind + " named '" + name + "'. " + there + ".");
            }
        }
    }

    private void requirePython(SpecifierSet required, String subject) {
        Target target = request.target();
        if (!required.contains(target.pythonVersion().baseVersion())) {
            throw new SelectionFailure(subject + " for Python " + required + ", and the target has Python "
                    + target.pythonVersion() + ".");
        }
    }

    private void requireEnvironment() {
        boolean satisfied = lock.environments().isEmpty();
        for (Marker marker : lock.environments()) {
            satisfied |= defined(marker, "environments", () -> marker.evaluate(environment));
        }
        if (!satisfied) {
            StringBuilder message = new StringBuilder(lockFile)
                    .append(" is not for ")
                    .append(request.target())
                    .append(". It is for environments where one of these holds:");
            lock.environments().forEach(marker -> message.append("\n    ").append(marker));
            throw new SelectionFailure(message.toString(), "Lock again with this target as well.");
        }
    }

    private boolean holds(Marker marker, LockedPackage entry) {
        return defined(marker, entry.toString(), () -> marker.evaluateInLock(environment, request.extras(), groups));
    }

    private boolean defined(Marker marker, String subject, BooleanSupplier evaluation) {
        try {
            return evaluation.getAsBoolean();
        } catch (UndefinedMarkerFailure e) {
            throw new SelectionFailure(lockFile + " has a marker for " + subject + " that says nothing: " + marker
                    + "\n" + e.getMessage());
        }
    }

    private SelectionFailure ambiguous(LockedPackage first, LockedPackage second) {
        return new SelectionFailure(lockFile + " has more than one entry for " + first.name() + " that applies to "
                + request.target() + ":\n    " + described(first) + "\n    " + described(second));
    }

    private static String described(LockedPackage entry) {
        return entry + entry.marker().map(marker -> " where " + marker).orElse(" everywhere");
    }

    private InstallSource source(LockedPackage entry) {
        PackageSource source = entry.source();
        // Set are vcs, directory or archive: there is nothing to choose.
        if (source instanceof PackageSource.Vcs vcs) {
            return vcs;
        }
        if (source instanceof PackageSource.Directory directory) {
            return directory;
        }
        if (source instanceof PackageSource.Archive archive) {
            return archive;
        }
        // Else look for the wheel that fits best, and for the sdist where none fits or none is wanted.
        PackageSource.IndexFiles files = (PackageSource.IndexFiles) source;
        Predicate<ProjectName> noBinary = request.noBinary();
        Optional<LockedFile> sdist = request.onlyBinary().test(entry.name()) ? Optional.empty() : files.sdist();
        if (sdist.isPresent() && noBinary.test(entry.name())) {
            return sdist.get();
        }
        FittingWheels wheels = new FittingWheels(request.tags());
        Optional<LockedFile> best = noBinary.test(entry.name()) ? Optional.empty() : wheels.best(files.wheels());
        return best.or(() -> sdist).orElseThrow(() -> nothingFits(entry, files, wheels));
    }

    private SelectionFailure nothingFits(LockedPackage entry, PackageSource.IndexFiles files, FittingWheels wheels) {
        List<String> there = new ArrayList<>();
        if (!files.wheels().isEmpty()) {
            boolean unwanted = wheels.best(files.wheels()).isPresent();
            there.add(
                    unwanted
                            ? "wheels, which are not wanted"
                            : "wheels for " + Listing.some(wheels.misfits(files.wheels())) + " only");
        }
        there.add(files.sdist().isPresent() ? "a source distribution, which is not wanted" : "no source distribution");
        return new SelectionFailure(lockFile + " has no file of " + entry + " that can be installed on "
                + request.target() + ". There are " + Listing.of(there) + ".");
    }
}

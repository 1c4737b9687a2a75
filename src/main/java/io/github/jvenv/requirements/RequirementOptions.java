package io.github.jvenv.requirements;

import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.ReleaseControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options that were met in requirements files, in the order in which they count. A later option can undo an earlier one;
 * the methods say what is left, as pip understands it. Whoever cannot honour one says so {@linkplain Setting#read where it
 * stands}.
 */
public final class RequirementOptions {
    /** No option. */
    public static final RequirementOptions NONE = new RequirementOptions(List.of());

    /** An option, what was said, and where. */
    record Given(FileOption option, Setting setting) {}

    private final List<Given> given;

    private RequirementOptions(List<Given> given) {
        this.given = List.copyOf(given);
    }

    static RequirementOptions of(List<Given> given) {
        return new RequirementOptions(given);
    }

    /** These, and then those of something that is read later. */
    public RequirementOptions then(RequirementOptions later) {
        List<Given> all = new ArrayList<>(given);
        all.addAll(later.given);
        return new RequirementOptions(all);
    }

    /** Each time that an option was given. */
    public List<Setting> all(FileOption option) {
        return given.stream()
                .filter(one -> one.option() == option)
                .map(Given::setting)
                .toList();
    }

    /**
     * The index to ask, in place of all that are configured elsewhere, the extra ones among them. Empty if none was given, or
     * none is to be asked.
     */
    public Optional<Setting> indexUrl() {
        List<Setting> all = all(FileOption.INDEX_URL);
        return all.isEmpty() || given(FileOption.NO_INDEX) ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Indexes to ask besides; an index that was given after them has taken their place. */
    public List<Setting> extraIndexUrls() {
        List<Setting> extra = new ArrayList<>();
        for (Given one : given) {
            if (one.option() == FileOption.INDEX_URL) {
                extra.clear();
            } else if (one.option() == FileOption.EXTRA_INDEX_URL) {
                extra.add(one.setting());
            }
        }
        return given(FileOption.NO_INDEX) ? List.of() : List.copyOf(extra);
    }

    /** Whether no index is asked, whatever was given or is configured elsewhere. */
    public boolean noIndex() {
        return given(FileOption.NO_INDEX);
    }

    /**
     * Directories and pages with files: absolute paths, where there is such a path relative to the file that has the option,
     * else the text as it was written.
     */
    public List<Setting> findLinks() {
        return all(FileOption.FIND_LINKS);
    }

    /** Which formats may be used, after what was said elsewhere before. */
    public FormatControl formats(FormatControl before) {
        FormatControl control = before;
        for (Given one : given) {
            control = switch (one.option()) {
                case NO_BINARY -> control.withNoBinary(one.setting().value());
                case ONLY_BINARY -> control.withOnlyBinary(one.setting().value());
                default -> control;
            };
        }
        return control;
    }

    /** Of which projects pre-releases count, after what was said elsewhere before. */
    public ReleaseControl releases(ReleaseControl before) {
        ReleaseControl control = before;
        for (Given one : given) {
            control = switch (one.option()) {
                case PRE -> control.withPre();
                case ALL_RELEASES -> control.withAllReleases(one.setting().value());
                case ONLY_FINAL -> control.withOnlyFinal(one.setting().value());
                default -> control;
            };
        }
        return control;
    }

    /** Whether an older wheel is preferred to a newer source distribution. */
    public boolean preferBinary() {
        return given(FileOption.PREFER_BINARY);
    }

    /** Whether every file has to have a hash among the requirements, even if no requirement has one. */
    public boolean requireHashes() {
        return given(FileOption.REQUIRE_HASHES);
    }

    /** Whether one requirement with a hash does not mean that all need one. */
    public boolean noRequireHashes() {
        return given(FileOption.NO_REQUIRE_HASHES);
    }

    /** Hosts, maybe each with {@code :} and a port, that need no valid certificate. */
    public List<Setting> trustedHosts() {
        return all(FileOption.TRUSTED_HOST);
    }

    private boolean given(FileOption option) {
        return given.stream().anyMatch(one -> one.option() == option);
    }
}

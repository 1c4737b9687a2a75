package io.github.jvenv.index;

import io.github.jvenv.http.LenientUrl;
import io.github.jvenv.http.SafeUrl;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.ProjectFiles;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several indexes, in order, as one source of candidates.
 *
 * <ol>
 *   <li>A name that indexes are bound to is asked of those only, and they are asked for no other.
 *   <li>Any other name is asked first of the flat places, then of each index that is bound to none.
 *   <li>The first that knows the name answers for it, alone. One that cannot answer stops the resolution: to go on to the
 *       next would let anybody who can disturb the first one put files of the same name in its place.
 *   <li>Only if the page of the index that answers says that another one has the same project (PEP 708, "tracks" and
 *       "alternate locations"), and that other one is among those that may be asked for the name, its files are added,
 *       as far as the first has none of that name. So the one who has the first word decides whether there is a second, and
 *       no page can bring in an index that the user did not name.
 * </ol>
 */
public final class IndexChain implements CandidateSource {
    private final @Nullable FlatIndex flat;
    private final List<Member> members;

    /**
     * One of several indexes.
     *
     * @param index the index
     * @param names what it is bound to
     */
    public record Member(PackageIndex index, BoundNames names) {}

    /**
     * Indexes in order.
     *
     * @param flat the flat places; {@code null} for none
     */
    public IndexChain(@Nullable FlatIndex flat, List<Member> members) {
        this.flat = flat;
        this.members = List.copyOf(members);
    }

    @Override
    public ProjectFiles files(ProjectName project) {
        List<PackageIndex> asked = bound(project);
        if (asked.isEmpty()) {
            if (flat != null && flat.files(project) instanceof ProjectFiles.Known known) {
                return open().isEmpty() ? known : known.from(flat.toString());
            }
            asked = open();
        }
        for (PackageIndex index : asked) {
            Optional<PackageIndex.Answer> answer = index.find(project);
            if (answer.isPresent()) {
                return withOthers(answer.get(), index, asked, project);
            }
        }
        if (!members.isEmpty()) {
            return new ProjectFiles.Unknown(onlyRepositories());
        }
        return new ProjectFiles.Unknown(
                flat == null
                        ? "any place, for no index is asked (noIndex) and findLinks names none"
                        : flat + ", and no index is asked (noIndex)");
    }

    @Override
    public CoreMetadata metadata(DistributionFile file) {
        return from(file).metadata(file);
    }

    /** Who offers a file. Where it is decides how its metadata is had, so any other member would do as well. */
    private CandidateSource from(DistributionFile file) {
        for (Member member : members) {
            if (file.index().filter(member.index().location().url()::equals).isPresent()) {
                return member.index();
            }
        }
        if (flat != null) {
            return flat;
        }
        if (members.isEmpty()) {
            throw new IllegalArgumentException("no index has offered " + file);
        }
        return members.get(0).index();
    }

    /** Maven repositories, if no index is anything else: they have what somebody published, and nobody expects all there. */
    private String onlyRepositories() {
        boolean only = members.stream().allMatch(member -> member.index() instanceof MavenIndex);
        return only
                ? "the wheels of the Maven repository "
                        + members.stream()
                                .map(member -> member.index().location().toString())
                                .collect(Collectors.joining(", "))
                : "";
    }

    private List<PackageIndex> bound(ProjectName project) {
        return members.stream()
                .filter(member -> member.names().contains(project))
                .map(Member::index)
                .toList();
    }

    private List<PackageIndex> open() {
        return members.stream()
                .filter(member -> member.names().isEmpty())
                .map(Member::index)
                .toList();
    }

    private static ProjectFiles.Known withOthers(
            PackageIndex.Answer first, PackageIndex answering, List<PackageIndex> asked, ProjectName project) {
        boolean last = answering == asked.get(asked.size() - 1);
        List<ProjectFiles.Known> all = new ArrayList<>(List.of(first.files()));
        TreeSet<String> elsewhere = first.elsewhere().stream()
                .flatMap(text -> LenientUrl.find(text).stream())
                .map(url -> withoutSlash(SafeUrl.of(url)))
                .collect(Collectors.toCollection(TreeSet::new));
        for (PackageIndex other : asked) {
            String page = withoutSlash(other.location().pageOf(project).toString());
            if (other != answering && elsewhere.contains(page)) {
                other.find(project).ifPresent(answer -> all.add(answer.files()));
            }
        }
        ProjectFiles.Known files = all.size() == 1 ? first.files() : joined(all);
        return last || all.size() > 1 ? files : files.from(answering.location().toString());
    }

    private static ProjectFiles.Known joined(List<ProjectFiles.Known> all) {
        SortedSet<Version> versions = new TreeSet<>();
        all.forEach(files -> versions.addAll(files.versions()));
        return new ProjectFiles.Known(
                        versions,
                        version -> firstOfEachName(all.stream().flatMap(files -> files.files(version).stream())))
                .with(all.get(0).status());
    }

    private static List<DistributionFile> firstOfEachName(Stream<DistributionFile> files) {
        Map<String, DistributionFile> byName = new TreeMap<>();
        files.forEach(file -> byName.putIfAbsent(file.filename().toString(), file));
        return List.copyOf(byName.values());
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}

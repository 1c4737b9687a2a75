package io.github.jvenv.access;

import io.github.jvenv.http.TrustedHost;
import io.github.jvenv.index.BoundNames;
import io.github.jvenv.index.FlatLocation;
import io.github.jvenv.pipconfig.PipConfiguration;
import io.github.jvenv.pipconfig.PipSetting;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.surroundings.UserPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where distributions will come from, after everybody has been heard who has a say: the user's request, then pip's
 * configuration where the request names no index that is open to all names, then the options of requirements files.
 *
 * @param indexes the indexes, in order
 * @param findLinks what comes before them
 * @param noIndex whether no index is asked that is not bound to names, and none can be added any more
 * @param cutoff from when on uploads do not count
 * @param network how servers are reached
 * @param trustedHosts hosts that are trusted unseen
 * @param pip what was taken from pip's configuration
 */
public record IndexSelection(
        List<ChosenIndex> indexes,
        List<FlatLocation> findLinks,
        boolean noIndex,
        Optional<ChosenCutoff> cutoff,
        NetworkRequest network,
        List<TrustedHost> trustedHosts,
        PipConfiguration pip) {
    public IndexSelection {
        indexes = List.copyOf(indexes);
        findLinks = List.copyOf(findLinks);
        trustedHosts = List.copyOf(trustedHosts);
    }

    /**
     * What a request comes to on this machine.
     *
     * @param interpreter the program of the interpreter that distributions are for, whose directory may hold a
     *     configuration of pip; empty while it is not known
     * @throws io.github.jvenv.failure.Failure if something in it makes no sense
     */
    public static IndexSelection of(IndexRequest request, Surroundings surroundings, Optional<Path> interpreter) {
        UserPaths paths = UserPaths.of(surroundings);
        List<ChosenIndex> indexes = new ArrayList<>();
        for (IndexRequest.Index index : request.indexes()) {
            indexes.add(ChosenIndex.of(index, paths, surroundings.servers()));
        }
        List<FlatLocation> findLinks = new ArrayList<>();
        for (String text : request.findLinks()) {
            findLinks.add(FlatLocation.parse(text, paths.directory(), paths.home()));
        }
        boolean named = isAnyOpen(indexes);
        PipConfiguration pip = named ? PipConfiguration.NONE : PipMachine.configuration(surroundings, interpreter);
        if (!named) {
            if (pip.indexUrl().isEmpty()) {
                indexes.add(ChosenIndex.publicOne(BoundNames.NONE, surroundings.servers()));
            }
            indexes.addAll(PipMachine.indexes(pip, paths));
            findLinks.addAll(PipMachine.findLinks(pip, surroundings));
        }
        boolean pipHasNone = pip.noIndex().isPresent() && pip.noIndex().get().value();
        if (request.noIndex()) {
            indexes.clear();
        } else if (pipHasNone) {
            indexes.removeIf(ChosenIndex::isOpen); // pip knows nothing of those that the POM binds to names
        }
        return new IndexSelection(
                indexes,
                findLinks,
                request.noIndex() || pipHasNone,
                ChosenCutoff.of(request, pip, surroundings),
                withPip(request.network(), pip),
                hosts(request.network(), pip),
                pip);
    }

    private static NetworkRequest withPip(NetworkRequest network, PipConfiguration pip) {
        return new NetworkRequest(
                first(network.timeout(), pip.timeout()),
                first(network.retries(), pip.retries()),
                network.trustedHosts(),
                first(network.authorities(), pip.cert()));
    }

    private static <T> Optional<T> first(Optional<T> own, Optional<PipSetting<T>> ofPip) {
        return own.isPresent() ? own : ofPip.map(PipSetting::value);
    }

    private static boolean isAnyOpen(List<ChosenIndex> indexes) {
        for (ChosenIndex index : indexes) {
            if (index.isOpen()) {
                return true;
            }
        }
        return false;
    }

    private static List<TrustedHost> hosts(NetworkRequest network, PipConfiguration pip) {
        List<String> texts = new ArrayList<>(network.trustedHosts());
        if (pip.trustedHosts().isPresent()) {
            texts.addAll(pip.trustedHosts().get().value());
        }
        List<TrustedHost> hosts = new ArrayList<>();
        for (String text : texts) {
            hosts.add(TrustedHost.parse(text));
        }
        return hosts;
    }

    /** This selection after {@code --index-url} in a requirements file: it stands in for all indexes open to all names. */
    public IndexSelection withOnlyIndex(String url, UserPaths paths) {
        List<ChosenIndex> others = new ArrayList<>(
                indexes.stream().filter(index -> !index.isOpen()).toList());
        others.add(ChosenIndex.at(url, paths));
        return withIndexes(others);
    }

    /** This selection after {@code --extra-index-url} in a requirements file: one more index, asked last. */
    public IndexSelection withMoreIndex(String url, UserPaths paths) {
        List<ChosenIndex> more = new ArrayList<>(indexes);
        more.add(ChosenIndex.at(url, paths));
        return withIndexes(more);
    }

    /** This selection after {@code --no-index} in a requirements file; none that comes later changes that. */
    public IndexSelection withoutIndexes() {
        return new IndexSelection(List.of(), findLinks, true, cutoff, network, trustedHosts, pip);
    }

    /** This selection after {@code --find-links} in a requirements file. */
    public IndexSelection withFindLinks(FlatLocation location) {
        List<FlatLocation> more = new ArrayList<>(findLinks);
        more.add(location);
        return new IndexSelection(indexes, more, noIndex, cutoff, network, trustedHosts, pip);
    }

    /** This selection after {@code --trusted-host} in a requirements file. */
    public IndexSelection withTrustedHost(String host) {
        List<TrustedHost> more = new ArrayList<>(trustedHosts);
        more.add(TrustedHost.parse(host));
        return new IndexSelection(indexes, findLinks, noIndex, cutoff, network, more, pip);
    }

    private IndexSelection withIndexes(List<ChosenIndex> others) {
        List<ChosenIndex> kept =
                noIndex ? others.stream().filter(index -> !index.isOpen()).toList() : others;
        return new IndexSelection(kept, findLinks, noIndex, cutoff, network, trustedHosts, pip);
    }

    /** Everything that what is resolved depends on, in one text without secrets. */
    public String fingerprint() {
        List<String> parts = new ArrayList<>();
        for (ChosenIndex index : indexes) {
            parts.add("index " + index);
        }
        for (FlatLocation location : findLinks) {
            parts.add("find-links " + location);
        }
        parts.add("exclude-newer " + cutoff.map(ChosenCutoff::text).orElse(""));
        return String.join("\n", parts);
    }
}

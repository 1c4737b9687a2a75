package io.github.jvenv.access;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.DirectoryChildren;
import io.github.jvenv.http.CertificateBundle;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.http.HostName;
import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.HttpSettings;
import io.github.jvenv.http.Loopback;
import io.github.jvenv.http.Netrc;
import io.github.jvenv.http.RetryPolicy;
import io.github.jvenv.http.SignOn;
import io.github.jvenv.index.FlatIndex;
import io.github.jvenv.index.FlatLocation;
import io.github.jvenv.index.IndexCache;
import io.github.jvenv.index.IndexChain;
import io.github.jvenv.index.MavenIndex;
import io.github.jvenv.index.PackageIndex;
import io.github.jvenv.index.SimpleIndex;
import io.github.jvenv.index.WholeWheels;
import io.github.jvenv.page.Warnings;
import io.github.jvenv.pipconfig.PipConfiguration;
import io.github.jvenv.pipconfig.PipSetting;
import io.github.jvenv.resolution.CandidateSource;
import io.github.jvenv.store.Store;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.surroundings.UserPaths;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The way to the indexes of a selection: one adapter for all of them, who we are at each, and all of them as one source. */
public final class IndexAccess {
    private final IndexSelection selection;
    private final Surroundings surroundings;
    private final IndexCache cache;
    private final HttpAdapter http;

    private IndexAccess(IndexSelection selection, Surroundings surroundings, IndexCache cache, HttpAdapter http) {
        this.selection = selection;
        this.surroundings = surroundings;
        this.cache = cache;
        this.http = http;
    }

    /** Opens the way, and tells whatever a user should know about it. */
    public static IndexAccess open(IndexSelection selection, Surroundings surroundings, Store store) {
        IndexCache cache = IndexCache.at(store.index(), surroundings.clock());
        HttpSettings settings = settings(selection, surroundings, netrc(surroundings));
        IndexAccess access = new IndexAccess(
                selection,
                surroundings,
                surroundings.update() ? cache.revalidating() : cache,
                adapter(settings, selection, surroundings));
        access.tell();
        return access;
    }

    /** Reaches a file that a user names by its URL as it would reach the indexes of a selection. */
    public static HttpAdapter adapterFor(URI file, IndexSelection selection, Surroundings surroundings) {
        Netrc netrc = netrc(surroundings);
        HttpSettings settings = settings(selection, surroundings, netrc);
        Optional<String> host = HostName.find(file);
        if (host.isPresent()) {
            SignOn own = new SignOnSearch(surroundings.servers(), netrc)
                    .find(file, Credentials.find(file), Optional.empty());
            boolean known =
                    settings.signOnFor(file).flatMap(SignOn::credentials).isPresent();
            settings = (known && own.credentials().isEmpty() ? settings : settings.withSignOn(own))
                    .withManners(file, surroundings.servers().manners(host.get()));
        }
        return adapter(settings, selection, surroundings);
    }

    private static HttpAdapter adapter(HttpSettings settings, IndexSelection selection, Surroundings surroundings) {
        RetryPolicy retries = selection
                .network()
                .retries()
                .map(RetryPolicy.standard()::withRetries)
                .orElseGet(RetryPolicy::standard);
        return new HttpAdapter(settings, retries, surroundings.progress());
    }

    /** Reaches the indexes, and whatever they name. */
    public HttpAdapter http() {
        return http;
    }

    /**
     * All indexes as one.
     *
     * @param wholeWheels gets wheels whose metadata cannot be had without them
     */
    public CandidateSource candidates(WholeWheels wholeWheels) {
        List<IndexChain.Member> members = selection.indexes().stream()
                .map(index -> new IndexChain.Member(index(index, wholeWheels), index.names()))
                .toList();
        FlatIndex flat = selection.findLinks().isEmpty()
                ? null
                : new FlatIndex(selection.findLinks(), http, cache, wholeWheels, surroundings.narration()::warning);
        return new IndexChain(flat, members);
    }

    /** Where the files of locks come from. */
    public LockedPlaces lockedPlaces() {
        boolean nearby = surroundings.network().offline()
                && selection.findLinks().stream()
                        .anyMatch(location -> "file".equals(location.url().getScheme()));
        return new LockedPlaces(selection.indexes(), nearby, surroundings.narration());
    }

    private PackageIndex index(ChosenIndex chosen, WholeWheels wholeWheels) {
        Warnings warnings = surroundings.narration()::warning;
        PackageIndex index = chosen.wheels().isPresent()
                ? new MavenIndex(chosen.location(), chosen.wheels().get(), http, cache, wholeWheels, warnings)
                : new SimpleIndex(chosen.location(), http, cache, wholeWheels, warnings);
        return selection
                .cutoff()
                .filter(cutoff -> cutoff.holdsFor(chosen))
                .map(cutoff -> index.before(cutoff.moment()))
                .orElse(index);
    }

    private static HttpSettings settings(IndexSelection selection, Surroundings surroundings, Netrc netrc) {
        NetworkRequest network = selection.network();
        HttpSettings settings = surroundings.network().withNetrc(netrc).withTrustedHosts(selection.trustedHosts());
        if (network.timeout().isPresent()) {
            settings = settings.withTimeouts(
                    network.timeout().get(), network.timeout().get());
        }
        if (network.authorities().isPresent()) {
            settings = settings.withAuthorities(
                    new CertificateBundle(network.authorities().get(), DirectoryChildren::of));
        }
        SignOnSearch search = new SignOnSearch(surroundings.servers(), netrc);
        for (ChosenIndex index : selection.indexes()) {
            URI url = index.location().url();
            Optional<String> host = HostName.find(url);
            if (host.isPresent()) {
                Optional<Credentials> inUrl = index.location().credentials();
                settings = settings.withSignOn(search.find(url, inUrl, index.server()))
                        .withManners(
                                url,
                                surroundings.servers().manners(index.server().orElse(host.get())));
            }
        }
        for (FlatLocation location : selection.findLinks()) {
            Optional<String> host = HostName.find(location.url());
            if (host.isPresent()) {
                settings = settings.withSignOn(search.find(location.url(), location.credentials(), Optional.empty()))
                        .withManners(location.url(), surroundings.servers().manners(host.get()));
            }
        }
        return settings;
    }

    /** A file for all programs of a user must not stop this one. */
    private static Netrc netrc(Surroundings surroundings) {
        Optional<Path> file = Netrc.find(
                surroundings.interpreters().environment(),
                UserPaths.of(surroundings).home());
        try {
            return file.map(Netrc::read).orElse(Netrc.NONE);
        } catch (Failure damaged) {
            surroundings.narration().warning(damaged.getMessage() + " It is left aside.");
            return Netrc.NONE;
        }
    }

    private void tell() {
        PipConfiguration pip = selection.pip();
        tellOfPlaces(pip);
        selection
                .cutoff()
                .filter(cutoff -> !cutoff.everywhere())
                .ifPresent(cutoff -> surroundings
                        .narration()
                        .outcome("Later uploads do not count, as "
                                + cutoff.moment().setting() + " is " + cutoff.text() + "."));
        pip.others()
                .forEach((name, setting) -> surroundings
                        .narration()
                        .detail(() -> "pip's configuration also says " + name + " (" + setting.origin()
                                + "), which counts for pip alone."));
        if (!pip.originsOfNetwork().isEmpty()) {
            surroundings
                    .narration()
                    .detail(() -> "pip's configuration decides how servers are reached: "
                            + String.join(", ", pip.originsOfNetwork()) + ".");
        }
        selection
                .findLinks()
                .forEach(
                        location -> surroundings.narration().detail(() -> "Files are looked for in " + location + "."));
        selection
                .indexes()
                .forEach(index ->
                        surroundings.narration().detail(() -> "Files are looked for on the index " + index + "."));
        for (ChosenIndex index : selection.indexes()) {
            index.replaced()
                    .ifPresent(location -> surroundings
                            .narration()
                            .outcome("The mirror " + index.server().orElse("")
                                    + " of settings.xml stands in for the index " + location + ": " + index.location()
                                    + "."));
        }
        for (String unsafe : unsafe()) {
            surroundings
                    .narration()
                    .warning(unsafe + " is reached without TLS, so anybody on the way to it can change what comes from"
                            + " there. Use https, or name the host as one of <trustedHosts>.");
        }
    }

    private void tellOfPlaces(PipConfiguration pip) {
        boolean pipDecides =
                !selection.noIndex() || pip.noIndex().filter(PipSetting::value).isPresent();
        if (pipDecides && !pip.originsOfPlaces().isEmpty()) {
            surroundings
                    .narration()
                    .outcome(
                            "No index is named in the POM, so pip's configuration decides where distributions come from: "
                                    + String.join(", ", pip.originsOfPlaces()) + ".");
        } else if (!pipDecides && pip.findLinks().isPresent()) {
            surroundings
                    .narration()
                    .outcome("No index is asked, but pip's configuration names places of files: "
                            + pip.findLinks().get().origin() + ".");
        }
    }

    private SortedSet<String> unsafe() {
        SortedSet<String> unsafe = new TreeSet<>();
        selection.indexes().stream()
                .filter(index -> isUnsafe(index.location().url()))
                .forEach(index -> unsafe.add("The index " + index.location()));
        selection.findLinks().stream()
                .filter(location -> isUnsafe(location.url()))
                .forEach(location -> unsafe.add("The findLinks location " + location));
        return unsafe;
    }

    /** Whether what comes from there may be anybody's: not on this machine, and not proven. As pip tells it. */
    private boolean isUnsafe(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) && !Loopback.isServerOf(url) && !http.trusts(url);
    }
}

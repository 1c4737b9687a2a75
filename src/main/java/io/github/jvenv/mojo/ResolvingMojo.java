package io.github.jvenv.mojo;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.access.NetworkRequest;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.maven.MavenSurroundings;
import io.github.jvenv.maven.PluginProperties;
import java.io.File;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that ask package indexes: which, in what order, and how they are reached. */
abstract class ResolvingMojo extends EnvironmentMojo {
    /**
     * The package index: the URL of its Simple API, or the path of a directory that is laid out like one. It is asked before
     * {@code indexes}. Where neither names an index that is open to all projects, the configuration of pip on this machine
     * decides ({@code PIP_INDEX_URL}, pip.conf and its other places), and else the public index is asked. That is not so where
     * it stands for a property that nobody has set, such as {@code ${company.index}}: then the goal fails.
     *
     * <p>With an id, and maybe a type, it is written as Maven has it for repositories: {@code id::url}, {@code id::maven::url}.
     *
     * <p>A user name and password come from the URL, from the {@code <server>} in settings.xml whose id is the name of the
     * host, or from the user's netrc file. They are never sent to another host. A query, such as a token, goes with the requests
     * for pages of the index, and no message shows it.
     *
     * <p>The property is {@code jvenv.index}.
     */
    // Without Maven's help, which shows the values of properties that parameters have with -X, passwords in URLs
    // included.
    @Parameter
    private @Nullable String index;

    /**
     * Several package indexes, in order. The first that
     * knows a project answers for it, alone, so that nobody can put files in its place by publishing the same name
     * elsewhere; one that cannot be reached stops the build. An index with {@code names} is asked for those only, and no
     * other index is asked for them. In a property they are written as for {@code index}, parted by commas.
     *
     * <ul>
     *   <li>{@code url}: of its Simple API, or a directory that is laid out like one; not needed where a mirror, a
     *       {@code <repository>} or {@code pypi} has the {@code id}</li>
     *   <li>{@code id}: the {@code <server>} in settings.xml that has its user name and password, and what a {@code <mirror>}
     *       calls it; {@code pypi} is the public index</li>
     *   <li>{@code names}: the projects that it is bound to, or beginnings of names that end in {@code *}</li>
     *   <li>{@code type}: {@code simple} (the default), or {@code maven} for a Maven repository with wheels that the goal
     *       {@code publish} has put there</li>
     *   <li>{@code group}: the group of the wheels in a Maven repository ({@code pypi})</li>
     * </ul>
     *
     * <pre>{@code
     * <indexes>
     *   <index>
     *     <id>company</id>
     *     <url>https://packages.company.example/simple/</url>
     *     <names>
     *       <name>company-*</name>
     *     </names>
     *   </index>
     *   <index>
     *     <id>pypi</id>
     *   </index>
     * </indexes>
     * }</pre>
     *
     * The property is {@code jvenv.indexes}.
     */
    @Parameter
    private List<@Nullable IndexParameters> indexes = List.of();

    /**
     * Places that list distribution files without being an index: a directory of wheels and source distributions, an HTML
     * page with links, or a single file; as a path or URL. What they have of a project counts before all indexes.
     *
     * <p>The property is {@code jvenv.findLinks}.
     */
    @Parameter
    private @Nullable List<@Nullable String> findLinks;

    /** Whether no index is asked, so that everything comes from {@code findLinks}. */
    @Parameter(property = "jvenv.noIndex", defaultValue = "false")
    private boolean noIndex;

    /**
     * Leaves out what was uploaded to an index too late: a date, on which uploads still count ({@code 2026-03-01}), a time
     * ({@code 2026-03-01T12:00:00Z}), or a duration before now ({@code P7D}). UTC is meant where no time zone is given. An
     * index that does not tell upload times is an error; {@code findLinks} are not asked for them. Where this is not given and
     * pip's configuration decides which indexes are asked, its {@code uploaded-prior-to} holds for those.
     */
    @Parameter(property = "jvenv.excludeNewer")
    private @Nullable String excludeNewer;

    /** For how many seconds a server may keep silent. By default 10 to connect and 60 after that. */
    @Parameter(property = "jvenv.timeout")
    private @Nullable String timeout;

    /** How often a request is repeated that failed for a reason which may pass. The default is 4. */
    @Parameter(property = "jvenv.retries")
    private @Nullable String retries;

    /**
     * Hosts that are trusted though nothing proves who they are, each with or without a port: they may be reached over http
     * without a warning, and their certificates are not looked at.
     *
     * <pre>{@code
     * <trustedHosts>
     *   <trustedHost>packages.company.example:8443</trustedHost>
     * </trustedHosts>
     * }</pre>
     */
    @Parameter(property = "jvenv.trustedHosts")
    private @Nullable List<@Nullable String> trustedHosts;

    /**
     * A file with certificates in PEM form, or a directory of such files: the authorities in it are trusted besides those
     * of the JVM.
     */
    @Parameter(property = "jvenv.caFile")
    private @Nullable File caFile;

    ResolvingMojo(MavenSurroundings surroundings) {
        super(surroundings);
    }

    @Override
    final IndexRequest index() {
        List<IndexRequest.Index> all = new ArrayList<>();
        if (index == null) {
            requireSet("index", written("index"));
        }
        Optional<String> single = text(index);
        Optional<String> url = single.isPresent() ? single : text(property("jvenv.index"));
        if (url.isPresent()) {
            all.add(IndexParameters.at(url.get()));
        }
        for (IndexParameters one : indexes) {
            // Maven makes null of an empty element
            all.add((one == null ? new IndexParameters() : one).request());
        }
        if (indexes.isEmpty()) {
            for (String one : TextList.split(property("jvenv.indexes"))) {
                all.add(IndexParameters.at(one));
            }
        }
        return new IndexRequest(
                all,
                findLinks == null ? TextList.split(property("jvenv.findLinks")) : places(findLinks),
                noIndex,
                text(excludeNewer),
                new NetworkRequest(
                        text(timeout).map(ResolvingMojo::seconds),
                        text(retries).map(ResolvingMojo::count),
                        TextList.of(trustedHosts),
                        Optional.ofNullable(caFile).map(File::toPath)));
    }

    private List<String> places(List<@Nullable String> configured) {
        List<String> places = TextList.of(written("findLinks", configured));
        places.forEach(place -> requireSet("findLinks", place));
        return places;
    }

    /**
     * Another index would answer in the place of one that is not named. What stands for a property of our own may be unset, as
     * it is without the element.
     */
    private static void requireSet(String parameter, String written) {
        String property = PluginProperties.nameIn(written);
        if (!property.isEmpty() && !property.startsWith("jvenv.")) {
            throw new Failure(
                    "The parameter <" + parameter + "> has " + written + ", and nobody has set that property.",
                    "Set it with -D" + property + "=..., in the <properties> of the POM or in a profile.");
        }
    }

    private static Optional<String> text(@Nullable String configured) {
        return configured == null || configured.isBlank() ? Optional.empty() : Optional.of(configured.strip());
    }

    private static Duration seconds(String text) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            throw new Failure("The parameter <timeout> is '" + text + "', and expected is a number of seconds.");
        }
        return Duration.ofMillis(new BigDecimal(text).movePointRight(3).longValueExact());
    }

    private static int count(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new Failure("The parameter <retries> is '" + text + "', and expected is a number from 0 to 999.");
        }
        return Integer.parseInt(text);
    }
}

package io.github.jvenv.index;

import io.github.jvenv.http.HttpAdapter;
import io.github.jvenv.http.Request;
import io.github.jvenv.http.Response;
import io.github.jvenv.page.CompactPage;
import io.github.jvenv.page.PageContext;
import io.github.jvenv.page.PageReader;
import io.github.jvenv.page.Warnings;
import io.github.jvenv.spec.name.ProjectName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The pages that one index has for projects. */
final class ProjectPages {
    private final IndexLocation location;
    private final HttpAdapter http;
    private final PageCache<CompactPage> pages;
    private final Warnings warnings;

    ProjectPages(IndexLocation location, HttpAdapter http, IndexCache cache, Warnings warnings) {
        this.location = location;
        this.http = http;
        this.pages = new PageCache<>("", http, cache, CompactPage::read, CompactPage::bytes);
        this.warnings = warnings;
    }

    /** The project's page, or nothing if the index does not know the project. */
    Optional<CompactPage> find(ProjectName project) throws IOException {
        URI url = location.pageOf(project);
        if (location.isOnDisk()) {
            return onDisk(project, url);
        }
        Request request = Request.of("the files of " + project, url)
                .withHeader("Accept", PageReader.ACCEPT)
                .accepting(Set.of(404));
        return pages.get(request, response -> received(project, response));
    }

    private CompactPage received(ProjectName project, Response response) throws IOException {
        byte[] bytes = response.bytes(PageReader.LARGEST_PAGE_BYTES);
        String type = response.header("Content-Type").orElse("");
        return PageReader.readProject(bytes, type, context(project, response.url()), project);
    }

    private Optional<CompactPage> onDisk(ProjectName project, URI url) throws IOException {
        try {
            Path file = Path.of(url).resolve("index.html");
            return Optional.of(CompactPage.of(PageReader.readHtml(file, context(project, url)), project));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
    }

    private PageContext context(ProjectName project, URI url) {
        return new PageContext("The files of " + project, url, http::trusts, warnings);
    }
}

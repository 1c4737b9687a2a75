package io.github.jvenv.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.license.License;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void showsWhatIsThereHowLargeItIsAndWhoNeedsWhom() {
        assertEquals("""
                <body>
                <h1>Python environment of demo 1.0</h1>
                <p class="facts">CPython 3.13.5 on Linux x86_64. 2 distributions with 25 files, 1.0 MB.</p>
                <h2>Sizes</h2>
                <svg class="sizes" viewBox="0 0 1000 420" role="img" aria-label="Sizes of the distributions">
                <g><title>Flask: 900.0 kB</title><rect x="0.0" y="0.0" width="900.0" height="420.0" fill="hsl(0, 45%, 72%)"/><text x="5.0" y="14.0">Flask</text><text x="5.0" y="28.0">900.0 kB</text></g>
                <g><title>click: 100.0 kB</title><rect x="900.0" y="0.0" width="100.0" height="420.0" fill="hsl(138, 45%, 72%)"/><text x="905.0" y="14.0">click</text><text x="905.0" y="28.0">100.0 kB</text></g>
                </svg>
                <h2>Licences</h2>
                <table>
                <tr><th>Licence</th><th>Distributions</th></tr>
                <tr><td>BSD License, MIT</td><td><a href="#click">click</a></td></tr>
                <tr><td>MIT AND Apache-2.0</td><td><a href="#flask">Flask</a></td></tr>
                </table>
                <h2>Distributions</h2>
                <table>
                <tr><th>Name</th><th>Version</th><th>Licence</th><th class="number">Size</th><th class="number">Files</th><th>Needs</th><th>Needed by</th></tr>
                <tr id="click"><td>click<small></small></td><td>8.2</td><td>BSD License, MIT</td><td class="number">100.0 kB</td><td class="number">1</td><td></td><td><a href="#flask">flask</a></td></tr>
                <tr id="flask"><td><a rel="noreferrer" href="https://flask.example/?a=1&amp;b=2">Flask</a><small>Web &amp; &lt;b&gt;more&lt;/b&gt; &quot;apps&quot;</small></td><td>3.1+local</td><td>MIT AND Apache-2.0</td><td class="number">900.0 kB</td><td class="number">24</td><td><a href="#click">click</a></td><td><strong>asked for</strong></td></tr>
                </table>
                <h2>Who needs whom</h2>
                <div class="wide">
                <svg class="graph" width="270.0" height="34.0" role="img" aria-label="Which distributions need which others">
                <path d="M121.0 14.0 C156.0 14.0, 156.0 14.0, 191.0 14.0"><title>flask needs click</title></path>
                <a href="#click"><rect class="needed" x="191.0" y="4.0" width="75.0" height="20" rx="4"/><text x="197.0" y="18.0">click 8.2</text></a>
                <a href="#flask"><rect class="requested" x="4.0" y="4.0" width="117.0" height="20" rx="4"/><text x="10.0" y="18.0">flask 3.1+local</text></a>
                </svg>
                </div>
                </body>
                </html>
                """, body(Samples.inventory(Samples.flask(), Samples.click())));
    }

    @Test
    void showsAnEmptyEnvironment() {
        assertEquals("""
                <body>
                <h1>Python environment of demo 1.0</h1>
                <p class="facts">CPython 3.13.5 on Linux x86_64. 0 distributions with 0 files, 0 bytes.</p>
                </body>
                </html>
                """, body(Samples.inventory()));
    }

    @Test
    void loadsAndRunsNothing() {
        String page = new HtmlReport(Samples.inventory(Samples.flask(), Samples.click())).write();

        assertFalse(page.matches("(?s).*(<script|<link|<img|<iframe|src=|url\\(|@import|javascript:|\\son\\w+=).*"));
        assertTrue(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    }

    @Test
    void gathersTheSmallestOnesInOneArea() {
        List<Inventory.Item> items = new ArrayList<>();
        items.add(Samples.item("large", "1", new License.Unsaid(), 1_000_000, true));
        for (int i = 0; i < 9; i++) {
            items.add(Samples.item("small" + i, "1", new License.Unsaid(), 100, true));
        }

        String picture = SizePicture.of(items);

        assertEquals(2, picture.split("<rect", -1).length - 1);
        assertTrue(picture.contains("<title>9 others: 900 bytes</title>"));
        assertTrue(SizePicture.of(items.subList(0, 2)).contains("<title>1 other: 100 bytes</title>"));
    }

    @Test
    void drawsCircles() {
        Inventory inventory = Samples.inventory(
                Samples.item("a", "1", new License.Unsaid(), 0, false, "b"),
                Samples.item("b", "1", new License.Unsaid(), 0, false, "c"),
                Samples.item("c", "1", new License.Unsaid(), 0, false, "a"));

        String picture = GraphPicture.of(inventory.graph());

        assertEquals(3, picture.split("<path", -1).length - 1);
        assertEquals(3, picture.split("<rect", -1).length - 1);
    }

    private static String body(Inventory inventory) {
        String page = new HtmlReport(inventory).write();
        return page.substring(page.indexOf("<body>"));
    }
}

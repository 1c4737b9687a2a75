package io.github.jvenv.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CycloneDxTest {
    @Test
    void tellsOfEveryDistributionAndTheInterpreter() {
        assertEquals("""
                {
                  "$schema" : "http://cyclonedx.org/schema/bom-1.6.schema.json",
                  "bomFormat" : "CycloneDX",
                  "specVersion" : "1.6",
                  "serialNumber" : "urn:uuid:b2914c5e-9381-3b3e-a308-dd097401a662",
                  "version" : 1,
                  "metadata" : {
                    "timestamp" : "2026-11-22T00:00:00Z",
                    "lifecycles" : [
                      {
                        "phase" : "build"
                      }
                    ],
                    "tools" : {
                      "components" : [
                        {
                          "type" : "application",
                          "group" : "io.github.jvenv",
                          "name" : "jvenv-maven-plugin",
                          "version" : "1.2"
                        }
                      ]
                    },
                    "component" : {
                      "type" : "application",
                      "bom-ref" : "pkg:maven/io.github.jvenv.it/demo@1.0",
                      "group" : "io.github.jvenv.it",
                      "name" : "demo",
                      "version" : "1.0",
                      "purl" : "pkg:maven/io.github.jvenv.it/demo@1.0"
                    }
                  },
                  "components" : [
                    {
                      "type" : "platform",
                      "bom-ref" : "pkg:generic/python@3.13.5",
                      "name" : "CPython",
                      "version" : "3.13.5",
                      "description" : "The Python interpreter, on Linux x86_64",
                      "cpe" : "cpe:2.3:a:python:python:3.13.5:*:*:*:*:*:*:*",
                      "purl" : "pkg:generic/python@3.13.5"
                    },
                    {
                      "type" : "library",
                      "bom-ref" : "pkg:pypi/click@8.2",
                      "name" : "click",
                      "version" : "8.2",
                      "scope" : "required",
                      "licenses" : [
                        {
                          "license" : {
                            "name" : "BSD License"
                          }
                        },
                        {
                          "license" : {
                            "id" : "MIT"
                          }
                        }
                      ],
                      "purl" : "pkg:pypi/click@8.2",
                      "properties" : [
                        {
                          "name" : "jvenv:requested",
                          "value" : "false"
                        }
                      ]
                    },
                    {
                      "type" : "library",
                      "bom-ref" : "pkg:pypi/flask@3.1%2Blocal",
                      "authors" : [
                        {
                          "name" : "Ann"
                        }
                      ],
                      "name" : "Flask",
                      "version" : "3.1+local",
                      "description" : "Web & <b>more</b> \\"apps\\"",
                      "scope" : "required",
                      "hashes" : [
                        {
                          "alg" : "SHA-256",
                          "content" : "abababababababababababababababababababababababababababababababab"
                        }
                      ],
                      "licenses" : [
                        {
                          "expression" : "MIT AND Apache-2.0"
                        }
                      ],
                      "purl" : "pkg:pypi/flask@3.1%2Blocal",
                      "externalReferences" : [
                        {
                          "type" : "website",
                          "url" : "https://flask.example/?a=1&b=2"
                        }
                      ],
                      "properties" : [
                        {
                          "name" : "jvenv:file",
                          "value" : "flask-3.1+local-py3-none-any.whl"
                        },
                        {
                          "name" : "jvenv:requested",
                          "value" : "true"
                        }
                      ]
                    }
                  ],
                  "dependencies" : [
                    {
                      "ref" : "pkg:maven/io.github.jvenv.it/demo@1.0",
                      "dependsOn" : [
                        "pkg:generic/python@3.13.5",
                        "pkg:pypi/flask@3.1%2Blocal"
                      ]
                    },
                    {
                      "ref" : "pkg:generic/python@3.13.5",
                      "dependsOn" : [ ]
                    },
                    {
                      "ref" : "pkg:pypi/click@8.2",
                      "dependsOn" : [ ]
                    },
                    {
                      "ref" : "pkg:pypi/flask@3.1%2Blocal",
                      "dependsOn" : [
                        "pkg:pypi/click@8.2"
                      ]
                    }
                  ]
                }
                """, bill(Samples.inventory(Samples.flask(), Samples.click()), "2026-11-22T00:00:00Z"));
    }

    @Test
    void tellsNoTimeIfNobodyIsTold() {
        Inventory inventory = new Inventory(
                new Inventory.Subject("", "folder", ""),
                new Inventory.Python("PyPy", "3.10.14", "Linux x86_64", PackageUrl.generic("pypy", "3.10.14")),
                List.of());

        assertEquals("""
                {
                  "$schema" : "http://cyclonedx.org/schema/bom-1.6.schema.json",
                  "bomFormat" : "CycloneDX",
                  "specVersion" : "1.6",
                  "serialNumber" : "urn:uuid:5a9cbe6d-728d-3d7c-a74a-0d91c0cd5501",
                  "version" : 1,
                  "metadata" : {
                    "lifecycles" : [
                      {
                        "phase" : "build"
                      }
                    ],
                    "tools" : {
                      "components" : [
                        {
                          "type" : "application",
                          "group" : "io.github.jvenv",
                          "name" : "jvenv-maven-plugin",
                          "version" : "1.2"
                        }
                      ]
                    },
                    "component" : {
                      "type" : "application",
                      "bom-ref" : "pkg:generic/folder@0",
                      "name" : "folder"
                    }
                  },
                  "components" : [
                    {
                      "type" : "platform",
                      "bom-ref" : "pkg:generic/pypy@3.10.14",
                      "name" : "PyPy",
                      "version" : "3.10.14",
                      "description" : "The Python interpreter, on Linux x86_64",
                      "purl" : "pkg:generic/pypy@3.10.14"
                    }
                  ],
                  "dependencies" : [
                    {
                      "ref" : "pkg:generic/folder@0",
                      "dependsOn" : [
                        "pkg:generic/pypy@3.10.14"
                      ]
                    },
                    {
                      "ref" : "pkg:generic/pypy@3.10.14",
                      "dependsOn" : [ ]
                    }
                  ]
                }
                """, new CycloneDx(inventory, "1.2", Optional.empty()).write());
    }

    @Test
    void hasAnotherSerialNumberForAnotherContent() {
        String first = bill(Samples.inventory(Samples.flask()), "2026-11-22T00:00:00Z");

        assertEquals(first, bill(Samples.inventory(Samples.flask()), "2026-11-22T00:00:00Z"));
        assertNotEquals(serial(first), serial(bill(Samples.inventory(Samples.click()), "2026-11-22T00:00:00Z")));
    }

    private static String serial(String bill) {
        return bill.lines()
                .filter(line -> line.contains("serialNumber"))
                .findFirst()
                .orElseThrow();
    }

    private static String bill(Inventory inventory, String time) {
        return new CycloneDx(inventory, "1.2", Optional.of(Instant.parse(time))).write();
    }
}

package it.opposizioni.portal.statistics;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.statistics.PublishedDataset.DataFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The description of the open data by which the national catalogue (dati.gov.it) finds them: DCAT-AP_IT in JSON-LD. All addresses begin with
 * the one under which people reach the portal.
 */
final class Catalogue {

    static final String PATH = "/catalog.jsonld";

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final Map<String, String> VOCABULARIES = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dcatapit", "http://dati.gov.it/onto/dcatapit#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "owl", "http://www.w3.org/2002/07/owl#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final PortalConfig config;
    private final Map<PublishedDataset, LocalDate> changed;

    /** @param changed when the figures of each set changed last */
    Catalogue(PortalConfig config, Map<PublishedDataset, LocalDate> changed) {
        this.config = config;
        this.changed = changed;
    }

    Map<String, Object> document() {
        List<Object> graph = new ArrayList<>(List.of(catalogue(), owner(), contact(), licence()));
        for (PublishedDataset set : PublishedDataset.values()) {
            graph.add(dataset(set));
            set.files().forEach(file -> graph.add(distribution(set, file)));
        }
        return Map.of("@context", VOCABULARIES, "@graph", graph);
    }

    private Map<String, Object> catalogue() {
        return Map.ofEntries(
                Map.entry("@id", id("catalog")),
                Map.entry("@type", List.of("dcatapit:Catalog", "dcat:Catalog")),
                Map.entry("dct:title", words(OpenDataTexts::catalogueTitle)),
                Map.entry("dct:description", words(OpenDataTexts::openDataLead)),
                Map.entry("dct:publisher", reference(id("owner"))),
                Map.entry("dct:modified", day(Collections.max(changed.values()))),
                Map.entry("dct:language", languages()),
                Map.entry("dct:license", reference(LICENCE)),
                Map.entry("foaf:homepage", reference(page("open-data"))),
                Map.entry("dcat:themeTaxonomy", reference(AUTHORITY + "data-theme")),
                Map.entry("dcat:dataset", references(PublishedDataset.values(), this::id)));
    }

    private Map<String, Object> owner() {
        return Map.of(
                "@id", id("owner"),
                "@type", List.of("dcatapit:Agent", "foaf:Agent"),
                "dct:identifier", config.ownerCode(),
                "foaf:name", config.owner(),
                "foaf:homepage", reference(config.ownerUrl()));
    }

    private Map<String, Object> contact() {
        return Map.of(
                "@id", id("contact"),
                "@type", List.of("dcatapit:Organization", "vcard:Organization", "vcard:Kind"),
                "vcard:fn", config.owner(),
                "vcard:hasEmail", reference("mailto:" + config.helpEmail()),
                "vcard:hasURL", reference(page("contacts")));
    }

    private static Map<String, Object> licence() {
        return Map.of(
                "@id",
                LICENCE,
                "@type",
                List.of("dcatapit:LicenseDocument", "dct:LicenseDocument"),
                "dct:type",
                reference("http://purl.org/adms/licencetype/Attribution"),
                "owl:versionInfo",
                "4.0",
                "foaf:name",
                "Creative Commons Attribution 4.0 International (CC BY 4.0)");
    }

    private Map<String, Object> dataset(PublishedDataset set) {
        Map<String, Object> described = new LinkedHashMap<>(Map.ofEntries(
                Map.entry("@id", id(set)),
                Map.entry("@type", List.of("dcatapit:Dataset", "dcat:Dataset")),
                Map.entry("dct:identifier", config.ownerCode() + ":" + name(set)),
                Map.entry("dct:title", words(set::title)),
                Map.entry("dct:description", words(set::text)),
                Map.entry("dct:modified", day(changed.get(set))),
                Map.entry(
                        "dcat:theme",
                        List.of(reference(AUTHORITY + "data-theme/GOVE"), reference(AUTHORITY + "data-theme/JUST"))),
                Map.entry("dct:rightsHolder", reference(id("owner"))),
                Map.entry("dct:publisher", reference(id("owner"))),
                Map.entry("dct:accrualPeriodicity", reference(AUTHORITY + "frequency/" + set.frequency())),
                Map.entry("dct:language", languages()),
                Map.entry("dct:spatial", reference(AUTHORITY + "country/ITA")),
                Map.entry("dcat:contactPoint", reference(id("contact"))),
                Map.entry("dcat:landingPage", reference(page("open-data"))),
                Map.entry(
                        "dcat:distribution",
                        set.files().stream()
                                .map(file -> reference(id(file.name())))
                                .toList())));
        set.schema().ifPresent(schema -> described.put("foaf:page", reference(config.publicUrl() + schema)));
        return described;
    }

    private Map<String, Object> distribution(PublishedDataset set, DataFile file) {
        return Map.of(
                "@id", id(file.name()),
                "@type", List.of("dcatapit:Distribution", "dcat:Distribution"),
                "dct:title", words(texts -> set.title(texts) + " (" + file.format() + ")"),
                "dct:format", reference(AUTHORITY + "file-type/" + file.format()),
                "dct:modified", day(changed.get(set)),
                "dct:license", reference(LICENCE),
                "dcat:accessURL", reference(config.publicUrl() + file.path()),
                "dcat:downloadURL", reference(config.publicUrl() + file.path()));
    }

    private static String name(PublishedDataset set) {
        return set.name().toLowerCase(Locale.ROOT);
    }

    private String id(PublishedDataset set) {
        return id(name(set));
    }

    private String id(String fragment) {
        return config.publicUrl() + PATH + "#" + fragment;
    }

    private String page(String path) {
        return config.publicUrl() + "/" + Lang.IT.code() + "/" + Slugs.localised(path, Lang.IT);
    }

    private static List<Map<String, String>> words(Function<OpenDataTexts, String> text) {
        return Arrays.stream(Lang.values())
                .map(lang ->
                        Map.of("@language", lang.code(), "@value", text.apply(Texts.of(OpenDataTexts.class, lang))))
                .toList();
    }

    private static List<Map<String, String>> languages() {
        return List.of(reference(AUTHORITY + "language/ITA"), reference(AUTHORITY + "language/ENG"));
    }

    private static Map<String, String> day(LocalDate day) {
        return Map.of("@type", "xsd:date", "@value", day.toString());
    }

    private static <T> List<Map<String, String>> references(T[] things, Function<T, String> id) {
        return Arrays.stream(things).map(thing -> reference(id.apply(thing))).toList();
    }

    private static Map<String, String> reference(String id) {
        return Map.of("@id", id);
    }
}

package it.opposizioni.portal.desk;

import java.util.HashMap;
import java.util.Map;

/** The form of a letter from Ada Neri about a company, as a registrar fills it in. */
final class DeskLetter {

    private DeskLetter() {}

    /** @param kind EXEMPTION or EXEMPTION_END */
    static Map<String, String> about(String kind, String company) {
        return new HashMap<>(Map.of(
                "kind", kind,
                "number", "333 123 4567",
                "company", company,
                "channel", "POST",
                "receivedOn", "2026-11-24",
                "evidenceReference", "Prot. 1187",
                "name", "Ada Neri",
                "taxCode", "NREDAA80A41H501Q"));
    }
}

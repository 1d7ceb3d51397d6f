package it.opposizioni.portal.exemption;

import it.opposizioni.portal.clients.RegistryClient.Opposition;
import java.util.UUID;

/**
 * The number that a company is added to.
 *
 * @param path of its page, without language
 * @param act what the company may do
 */
record KeptNumber(String path, String number, String act) {

    static KeptNumber of(Opposition opposition, ExemptionLabels words) {
        return new KeptNumber(pathOf(opposition.id()), opposition.number().spaced(), words.act());
    }

    static String pathOf(UUID opposition) {
        return "personal-area/numbers/" + opposition;
    }

    /** Of the page on which a company is looked for. */
    public String search() {
        return path + "/companies/add";
    }
}

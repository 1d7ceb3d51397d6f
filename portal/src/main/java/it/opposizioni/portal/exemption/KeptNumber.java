package it.opposizioni.portal.exemption;

import it.opposizioni.portal.clients.RegistryClient.Opposition;

/**
 * The number that a company is added to.
 *
 * @param path of its page, without language
 * @param byCode it was opened by its code, and is in no personal area
 * @param act what the company may do
 */
record KeptNumber(String path, boolean byCode, String number, String act) {

    static KeptNumber of(CompanyKeeper keeper, Opposition opposition, ExemptionLabels words) {
        return new KeptNumber(
                keeper.path(), keeper.isByCode(), opposition.number().spaced(), words.act());
    }

    /** Of the page on which a company is looked for. */
    public String search() {
        return path + "/companies/add";
    }
}

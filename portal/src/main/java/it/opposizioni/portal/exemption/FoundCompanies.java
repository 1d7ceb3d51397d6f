package it.opposizioni.portal.exemption;

import it.opposizioni.portal.clients.CompanyClient.Listed;
import it.opposizioni.portal.exemption.ExemptionClient.Exemption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a search in the list of operators found.
 *
 * @param items null when the list cannot be had now
 * @param more there are more than are shown
 */
record FoundCompanies(List<Company> items, boolean more) {

    /**
     * A company to choose.
     *
     * @param id null where it cannot be chosen
     * @param notes why not, or what is to be known before
     */
    record Company(UUID id, String name, String seat, List<String> notes) {

        /** @param live the exemptions that this company has on the number */
        static Company of(Listed listed, List<Exemption> live, ExemptionLabels words, ExemptionTexts texts) {
            boolean gone = !"ACTIVE".equals(listed.state()) && !"SUSPENDED".equals(listed.state());
            if (gone) {
                return new Company(null, listed.name(), listed.seat(), List.of(texts.revoked()));
            }
            List<String> notes = new ArrayList<>();
            if ("SUSPENDED".equals(listed.state()) && live.isEmpty()) {
                notes.add(texts.suspended());
            }
            live.forEach(one -> notes.add(words.sentence(one, listed.state())));
            boolean nothingToAdd = live.stream().anyMatch(Exemption::isForGood);
            return new Company(nothingToAdd ? null : listed.id(), listed.name(), listed.seat(), List.copyOf(notes));
        }
    }
}

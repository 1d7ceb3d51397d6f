package it.opposizioni.portal.exemption;

import it.opposizioni.portal.clients.RegistryClient.Act;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The part of a number's page about the companies that may call in spite of the opposition.
 *
 * @param shown only while the opposition stands
 * @param changeable companies can be added and removed: not while the number is leaving the register
 * @param available false when the registry does not answer now
 * @param act what they may do: call, write, or both
 * @param address under which a company is added and removed
 * @param live those that may call, now or later
 * @param past those that no longer may
 * @param notice what has just been done; null when nothing was
 * @param moments for the history of the number
 */
public record ExemptionSection(
        boolean shown,
        boolean changeable,
        boolean available,
        String act,
        String address,
        List<KeptCompany> live,
        List<KeptCompany> past,
        Notice notice,
        List<Moment> moments) {

    /** Whether the number's protection has an exception: some company may call, now or later. */
    public boolean isAnyAllowed() {
        return live.stream().anyMatch(KeptCompany::mayConsult);
    }

    /**
     * Said once after the redirect.
     *
     * @param more a second sentence; may be empty
     * @param undo the exemption that can be taken back at once; null when there is none
     */
    public record Notice(String text, String more, String name, UUID undo) {}

    /** Something that happened to the number. @param act who asked for it; null where that is not known */
    public record Moment(Instant at, String title, Act act) {

        public boolean isByDelegate() {
            return act != null && act.delegation() != null;
        }
    }
}

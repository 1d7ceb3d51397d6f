package it.opposizioni.registry.mydata;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.access.AccessView;
import it.opposizioni.registry.certificate.IssuedCertificates;
import it.opposizioni.registry.delegation.OwnDelegations;
import it.opposizioni.registry.desk.OwnDeskRequests;
import it.opposizioni.registry.history.ActChannel;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.lineproof.LineProofs;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.medium.OppositionStatus;
import it.opposizioni.registry.numberlist.OwnNumberLists;
import it.opposizioni.registry.operatordirectory.OperatorStanding;
import it.opposizioni.registry.opposition.Origin;
import it.opposizioni.registry.organisation.OwnOrganisations;
import it.opposizioni.registry.recipients.Recipient;
import it.opposizioni.registry.registration.OwnRegistrations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the register holds about a person.
 *
 * @param oppositions held now or before
 * @param deskRequests what came by telephone, e-mail or post
 * @param proofs codes that the person asked for
 * @param delegations given and received
 * @param organisations that the person represents, or wanted to
 * @param numberLists that the person sent for organisations
 * @param accesses who looked at it
 */
@Schema(name = "RegisterData")
record RegisterData(
        List<HeldOpposition> oppositions,
        List<OwnRegistrations.Declared> registrations,
        List<OwnDeskRequests.Received> deskRequests,
        List<LineProofs.Asked> proofs,
        List<OwnDelegations.Held> delegations,
        List<OwnOrganisations.Held> organisations,
        List<OwnNumberLists.Held> numberLists,
        List<AccessView> accesses) {

    /** An opposition with everything that belongs to it. @param mediumLeaving one of two that ends; absent where none does @param recipients newest first */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HeldOpposition")
    record HeldOpposition(
            UUID id,
            PhoneNumber number,
            OppositionStatus status,
            Origin origin,
            List<MediumDates> dates,
            Instant consentsRevokedAsOf,
            String protocol,
            Instant withdrawalDueAt,
            Medium mediumLeaving,
            Instant mediumWithdrawalDueAt,
            Instant endedAt,
            List<Step> history,
            List<AllowedCompany> exemptions,
            List<IssuedCertificates.Issued> certificates,
            RecipientSearch recipientSearch,
            List<AskedBy> recipients) {}

    /** One step of its life. @param channel by which it was asked for; absent for the site with an account, and for what nobody asked for */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "HeldStep")
    record Step(Instant at, Change change, List<Medium> media, ActChannel channel) {}

    /**
     * An operator that had an answer about the number.
     *
     * @param principal for whom it consulted the register; absent when for itself
     * @param passedTo who receives its list; absent unless it was to go to somebody else
     * @param answer what it was told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AskedBy")
    record AskedBy(
            String operator,
            String principal,
            Medium medium,
            Recipient.Purpose purpose,
            String passedTo,
            Recipient.Answer answer,
            Instant at) {

        static AskedBy of(Recipient recipient) {
            return new AskedBy(
                    recipient.operatorName(),
                    recipient.onBehalfOfName(),
                    recipient.medium(),
                    recipient.purpose(),
                    recipient.passedTo(),
                    recipient.answer(),
                    recipient.at());
        }
    }

    /**
     * A company that may call in spite of it.
     *
     * @param notNow why the company can make no use of it now; absent where it can, and of what has ended
     * @param grantedHow by which way that was asked for; absent where somebody else held the number then
     * @param endedHow the same of its end, or what that followed from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AllowedCompany")
    record AllowedCompany(
            String company,
            LocalDate from,
            LocalDate until,
            OperatorStanding notNow,
            Instant grantedAt,
            String grantedHow,
            Instant endedAt,
            String endedHow) {}
}

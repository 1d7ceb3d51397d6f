package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.holder.LineContacts;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionEnding;
import it.opposizioni.registry.withoutaccount.ManagementCodeIssued.Together;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The people who registered without an account: where they are written to, the codes that they get, and whether a code is theirs. */
@ApplicationScoped
class Correspondents implements OppositionEnding, LineContacts {

    private final CorrespondentRepository correspondents;
    private final VisitColumns columns;
    private final WithoutAccountConfig config;
    private final Outbox outbox;
    private final Ids ids;
    private final Now clock;
    private final RandomGenerator random;

    Correspondents(
            CorrespondentRepository correspondents,
            VisitColumns columns,
            WithoutAccountConfig config,
            Outbox outbox,
            Ids ids,
            Now clock,
            RandomGenerator random) {
        this.correspondents = correspondents;
        this.columns = columns;
        this.config = config;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /** Empty where nobody without an account registered it, or somebody with one holds it now. */
    Optional<Correspondent> of(Opposition opposition) {
        return opposition.holder() == null ? correspondents.findByIdOptional(opposition.id()) : Optional.empty();
    }

    @Override
    public Optional<LineContact> contactOf(UUID opposition) {
        return correspondents.findByIdOptional(opposition).map(each -> new LineContact(each.email(), each.language()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void datesChanged(UUID opposition, List<MediumDates> dates) {
        Instant now = clock.get();
        correspondents.findByIdOptional(opposition).ifPresent(each -> each.alsoToldOf(now, dates));
    }

    /**
     * From now on the number is managed by a code, which goes to that address with the confirmation.
     *
     * @param together what the same person has registered just before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Opposition opposition, String email, String language, String protocol, List<Together> together) {
        Correspondent correspondent = new Correspondent(opposition.id(), email, language);
        issue(correspondent, opposition, protocol, together);
        // the confirmation names the day
        correspondent.toldUntil(clock.get(), opposition.dates());
        correspondents.persist(correspondent);
    }

    /** Another code, to the address that is known: the one before is worth nothing any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sendAgain(Correspondent correspondent, Opposition opposition) {
        issue(correspondent, opposition, null, List.of());
    }

    boolean hasCode(Correspondent correspondent, ManagementCode code) {
        return correspondent.hasCode(columns.managementCode(correspondent.oppositionId(), code));
    }

    private void issue(Correspondent correspondent, Opposition opposition, String protocol, List<Together> together) {
        Instant now = clock.get();
        ManagementCode code = ManagementCode.draw(random);
        correspondent.codeIssued(columns.managementCode(opposition.id(), code), now);
        UUID id = ids.next();
        ManagementCodeIssued issued = new ManagementCodeIssued(
                id,
                opposition.number(),
                correspondent.email(),
                code.value(),
                correspondent.language(),
                protocol,
                now,
                opposition.dates(),
                together);
        outbox.appendCode(
                new DomainEvent(ManagementCodeIssued.TYPE, id.toString(), 1, now, issued),
                now.plus(config.letterLife()));
    }

    /** Nobody is written to about it any more. */
    @Override
    public void ended(Opposition opposition) {
        correspondents.deleteById(opposition.id());
    }
}

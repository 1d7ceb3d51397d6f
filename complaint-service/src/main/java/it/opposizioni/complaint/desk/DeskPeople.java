package it.opposizioni.complaint.desk;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people who came to the desk, one for each tax code, who take over what the desk wrote down once they sign in. */
@ApplicationScoped
public class DeskPeople {

    private static final String COLUMNS = "select id, name, email, language, subject from desk_person where ";
    private static final String BY_TAX_CODE = COLUMNS + "tax_key = any (?) for update";
    private static final String NOBODY_YET = "tax_key = any (?) and subject is null";
    private static final String NOT_SIGNED_IN = COLUMNS + NOBODY_YET;
    private static final String NOT_HANDED_OVER = "select from desk_person where " + NOBODY_YET;
    private static final String OF_FILING = COLUMNS + "id = (select person_id from desk_filing where complaint_id = ?)";
    private static final String OF_FILING_FOR_CHANGE = OF_FILING + " for update";
    private static final String BEGIN = """
            insert into desk_person (id, tax_code, tax_key, name, email, language) values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    /** A person who gives no address keeps the one that is known. */
    private static final String STATE = """
            update desk_person set name = ?, email = coalesce(?, email), language = ? where id = ?
            """;

    private static final String FILED = """
            insert into desk_filing (complaint_id, person_id, channel, received_at, ground, evidence_reference, filed_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String KNOWN = "select complaint_id from desk_filing where complaint_id = any (?)";
    private static final String FILING = """
            select channel, received_at, ground, evidence_reference, filed_by from desk_filing where complaint_id = ?
            """;

    private static final String OF_SUBJECT = """
            select c.code, f.channel, f.received_at, f.ground, f.evidence_reference, p.name, p.email, p.language
            from desk_person p join desk_filing f on f.person_id = p.id join complaint c on c.id = f.complaint_id
            where p.subject = ? order by f.received_at desc, c.code
            """;

    private final DeskColumns columns;
    private final PersonalData personalData;
    private final RecoveryGate recovery;
    private final Outbox outbox;
    private final Jdbc jdbc;
    private final Ids ids;
    private final Now now;

    DeskPeople(
            DeskColumns columns,
            PersonalData personalData,
            RecoveryGate recovery,
            Outbox outbox,
            Jdbc jdbc,
            Ids ids,
            Now now) {
        this.columns = columns;
        this.personalData = personalData;
        this.recovery = recovery;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.ids = ids;
        this.now = now;
    }

    /**
     * How a complaint came.
     *
     * @param evidenceReference where the letter, the message or the recording is kept
     * @param filedBy subject of the registrar
     */
    public record Filing(
            DeskChannel channel, Instant receivedAt, DeskGround ground, String evidenceReference, String filedBy) {}

    /** The person with this tax code, with what is known of it now; nobody else changes it until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DeskPerson stated(TaxCode taxCode, String name, String email, String language) {
        SearchKey key = columns.taxKey(taxCode.value());
        String address = email == null ? null : personalData.encrypt(email);
        if (find(key).isEmpty()) {
            jdbc.update(
                    BEGIN,
                    ids.next(),
                    personalData.encrypt(taxCode.value()),
                    key.current(),
                    personalData.encrypt(name),
                    address,
                    language);
        }
        DeskPerson known = find(key).orElseThrow();
        jdbc.update(STATE, personalData.encrypt(name), address, language, known.id());
        return find(key).orElseThrow();
    }

    private Optional<DeskPerson> find(SearchKey key) {
        return jdbc.first(BY_TAX_CODE, this::read, (Object) key.all().toArray(byte[][]::new));
    }

    /** The person with this tax code for whom the desk has written something down, and who has not signed in. */
    public Optional<DeskPerson> notSignedIn(TaxCode taxCode) {
        SearchKey key = columns.taxKey(taxCode.value());
        return jdbc.first(NOT_SIGNED_IN, this::read, (Object) key.all().toArray(byte[][]::new));
    }

    private DeskPerson read(ResultSet row) throws SQLException {
        return new DeskPerson(
                row.getObject(1, UUID.class),
                personalData.decrypt(row.getString(2)),
                decrypted(row.getString(3)),
                row.getString(4),
                row.getString(5));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void filed(UUID complaint, DeskPerson person, Filing filing) {
        jdbc.update(
                FILED,
                complaint,
                person.id(),
                filing.channel(),
                filing.receivedAt(),
                filing.ground(),
                personalData.encrypt(filing.evidenceReference()),
                filing.filedBy());
    }

    /** Empty for a complaint that was not filed at the desk. */
    public Optional<Filing> filing(UUID complaint) {
        return jdbc.first(
                FILING,
                row -> new Filing(
                        DeskChannel.valueOf(row.getString(1)),
                        Jdbc.instant(row, 2),
                        DeskGround.valueOf(row.getString(3)),
                        personalData.decrypt(row.getString(4)),
                        row.getString(5)),
                complaint);
    }

    /** Whether it was filed at the desk, where a registrar has seen that the called line is the person's. */
    public boolean knows(UUID complaint) {
        return known(List.of(complaint)).contains(complaint);
    }

    /** Those of these that were filed at the desk. */
    public Set<UUID> known(Collection<UUID> complaints) {
        return Set.copyOf(
                jdbc.query(KNOWN, row -> row.getObject(1, UUID.class), (Object) complaints.toArray(UUID[]::new)));
    }

    public Optional<DeskPerson> personOf(UUID complaint) {
        return jdbc.first(OF_FILING, this::read, complaint);
    }

    /** Locked: until the end of the transaction nobody takes over what the desk wrote down for this person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DeskPerson> personForChange(UUID complaint) {
        return jdbc.first(OF_FILING_FOR_CHANGE, this::read, complaint);
    }

    /** All that is held about somebody who has signed in since; newest first. */
    public List<DeskRecord> records(String subject) {
        return jdbc.query(
                OF_SUBJECT,
                row -> new DeskRecord(
                        row.getString(1),
                        DeskChannel.valueOf(row.getString(2)),
                        Jdbc.instant(row, 3),
                        DeskGround.valueOf(row.getString(4)),
                        personalData.decrypt(row.getString(5)),
                        personalData.decrypt(row.getString(6)),
                        decrypted(row.getString(7)),
                        row.getString(8)),
                subject);
    }

    /** The keys under which a person who has signed in reports now, or did before at the desk: looks are noted under each of them. */
    public List<String> keysOf(String subject) {
        List<String> keys = new ArrayList<>(jdbc.query(
                "select id from desk_person where subject = ?",
                row -> DeskPerson.deskKey(row.getObject(1, UUID.class)),
                subject));
        keys.add(subject);
        return keys;
    }

    private String decrypted(String value) {
        return value == null ? null : personalData.decrypt(value);
    }

    /**
     * The person who signs in with the tax code takes over what the desk wrote down. That happens once: a second account with the same tax code
     * takes nothing from the first one. It does not happen while this service is searching for what it has lost. It is called for every list, so
     * people with nothing to take over wait for no lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handOver(Caller person) {
        if (recovery.isOpen()) {
            return;
        }
        person.taxCode()
                .map(taxCode -> columns.taxKey(taxCode.value()))
                .filter(key -> jdbc.exists(NOT_HANDED_OVER, (Object) key.all().toArray(byte[][]::new)))
                .flatMap(this::find)
                .filter(known -> known.subject() == null)
                .ifPresent(known -> {
                    jdbc.update("update desk_person set subject = ? where id = ?", person.subject(), known.id());
                    jdbc.update(
                            "update complaint set reporter = ? where reporter = ?", person.subject(), known.deskKey());
                    outbox.append(DeskForgotten.event(known.id(), now.get()));
                });
    }
}

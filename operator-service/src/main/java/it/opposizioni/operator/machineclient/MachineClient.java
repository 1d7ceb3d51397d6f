package it.opposizioni.operator.machineclient;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A program of an operator that signs in by itself (RFC 7523), with one key or, while it changes from one to the other, several. */
@Entity
@Table(name = "machine_client")
class MachineClient {

    private static final int MOST_KEYS = 5;
    private static final Text KNOWN = Text.of("Questa chiave c'è già.", "This key is there already.");
    private static final Text TOO_MANY = Text.of(
            "Un client ha al massimo 5 chiavi: elimina prima quelle vecchie.",
            "A client has at most 5 keys: delete the old ones first.");
    private static final Text LAST = Text.of(
            "È l'ultima chiave: aggiungi prima quella nuova, oppure elimina il client.",
            "This is the last key: add the new one first, or delete the client.");

    @Id
    private UUID id;

    private UUID operatorId;

    private String name;

    private String clientId;

    /** Id at the identity provider; null until it is there. */
    private String realmId;

    private String subject;

    @Enumerated(EnumType.STRING)
    private MachineState state;

    private Instant createdAt;

    private Instant deletedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "machine_key", joinColumns = @JoinColumn(name = "machine_id"))
    @OrderColumn(name = "position")
    private List<MachineKey> keys = new ArrayList<>();

    protected MachineClient() {}

    MachineClient(UUID id, UUID operatorId, String name, PublicKeys.Key key, Instant now) {
        this.id = id;
        this.operatorId = operatorId;
        this.name = name;
        this.clientId = "machine-" + id;
        this.state = MachineState.CREATING;
        this.createdAt = now;
        this.keys.add(new MachineKey(key, now));
    }

    void created(String realmId, String subject) {
        this.realmId = realmId;
        this.subject = subject;
        this.state = MachineState.ACTIVE;
    }

    /** The key works beside those that are there. */
    void add(PublicKeys.Key key, Instant now) {
        if (keys.stream().anyMatch(k -> k.kid().equals(key.kid()))) {
            throw DomainException.invalid("/publicKey", "KNOWN_KEY", KNOWN);
        }
        if (workingKeys().size() >= MOST_KEYS) {
            throw new DomainException(OperatorProblems.MACHINE_KEYS, TOO_MANY);
        }
        keys.add(new MachineKey(key, now));
    }

    void end(String kid, Instant now) {
        List<MachineKey> working = workingKeys();
        if (working.stream().noneMatch(k -> k.kid().equals(kid))) {
            throw DomainException.notFound();
        }
        if (working.size() == 1) {
            throw new DomainException(OperatorProblems.MACHINE_KEYS, LAST);
        }
        keys.replaceAll(k -> k.kid().equals(kid) && k.works() ? k.endedAt(now) : k);
    }

    void delete(Instant now) {
        state = MachineState.DELETING;
        deletedAt = now;
        keys.replaceAll(k -> k.works() ? k.endedAt(now) : k);
    }

    void deleted() {
        state = MachineState.DELETED;
    }

    /** What the identity provider checks signatures with. */
    String jwks() {
        return workingKeys().stream().map(MachineKey::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private List<MachineKey> workingKeys() {
        return keys.stream().filter(MachineKey::works).toList();
    }

    UUID id() {
        return id;
    }

    UUID operatorId() {
        return operatorId;
    }

    String name() {
        return name;
    }

    String clientId() {
        return clientId;
    }

    String realmId() {
        return realmId;
    }

    String subject() {
        return subject;
    }

    MachineState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    List<MachineKey> keys() {
        return List.copyOf(keys);
    }
}

package it.opposizioni.portal.mydata;

import it.opposizioni.portal.testing.FakeServices;

/** What the services hold about the visitor, as they say it. */
public final class ServiceData {

    private static final String KEPT = """
            "kept": [{"what": "%s", "why": "DPR 26/2022, art. 7", "until": "per 12 mesi"}]""";

    public static final String REGISTER = """
            {"data": {
               "oppositions": [{"id": "018f0000-0000-7000-8000-00000000aaaa", "number": "+393331234567", "status": "ACTIVE",
                 "dates": [{"medium": "TELEPHONE", "effectiveFrom": "2026-11-01T08:00:00Z", "activeFrom": "2026-11-16T23:00:00Z"}],
                 "history": [{"at": "2026-11-01T08:00:00Z", "change": "REGISTERED", "media": ["TELEPHONE", "POST"]},
                             {"at": "2026-11-20T08:00:00Z", "change": "RENEWED", "media": ["TELEPHONE"]}]}],
               "proofs": [],
               "accesses": [{"id": "018f0000-0000-7000-8000-00000000cccc", "at": "2026-11-21T09:30:00Z", "role": "REGISTRAR",
                 "reader": "3F9A21C4", "kind": "OPPOSITION", "resource": "018f0000-0000-7000-8000-00000000aaaa",
                 "purpose": "HOLDER_HELPED"}]},
             "fields": {"oppositions": "Le tue iscrizioni", "proofs": "Codici mandati alle linee", "accesses": "Accessi al registro",
               "number": "Numero", "status": "Stato", "dates": "Date", "medium": "Mezzo", "effectiveFrom": "Nel registro da",
               "activeFrom": "Attivo da", "history": "Storia", "at": "Quando", "change": "Che cosa", "media": "Mezzi",
               "role": "Chi", "reader": "Sigla", "kind": "Che cosa", "purpose": "Perché"},
             "values": {"ACTIVE": "attivo", "TELEPHONE": "telefonate", "POST": "posta", "REGISTERED": "iscritto", "RENEWED": "rinnovato",
               "REGISTRAR": "il gestore", "OPPOSITION": "l’iscrizione", "HOLDER_HELPED": "assistenza"},
             %s}""".formatted(KEPT.formatted("Le iscrizioni"));

    static final String COMPLAINTS = """
            {"data": {"complaints": [], "accesses": []},
             "fields": {"complaints": "Le tue segnalazioni", "accesses": "Accessi alle segnalazioni"}, "values": {},
             %s}""".formatted(KEPT.formatted("Le segnalazioni"));

    static final String OPERATORS = """
            {"data": {"places": [{"operator": "Acme Energia S.p.A.", "role": "VIEWER", "state": "ACTIVE", "since": "2026-05-01T08:00:00Z"}],
               "invitations": []},
             "fields": {"places": "Gli operatori per cui agisci", "invitations": "Gli inviti", "operator": "Operatore", "role": "Ruolo",
               "state": "Stato", "since": "Dal"},
             "values": {"VIEWER": "sola lettura", "ACTIVE": "ne fai parte"}, %s}""".formatted(KEPT.formatted("Gli inviti"));

    static final String ACCOUNT = """
            {"data": {"account": [{"username": "giulia.ferri", "emailVerified": true}],
               "sessions": [{"startedAt": "2026-11-25T08:00:00Z", "address": "192.0.2.7", "clients": ["portal"]}]},
             "fields": {"account": "Il tuo account", "username": "Nome utente", "emailVerified": "E-mail confermata",
               "sessions": "Accessi aperti adesso", "startedAt": "Iniziato", "address": "Indirizzo IP", "clients": "Dove"},
             "values": {"portal": "questo sito"}, %s}""".formatted(KEPT.formatted("L’account"));

    private ServiceData() {}

    public static void tell() {
        FakeServices.registry().answer("GET /v1/my-data", REGISTER);
        FakeServices.complaint().answer("GET /v1/my-data", COMPLAINTS);
        FakeServices.operator().answer("GET /v1/my-data", OPERATORS).answer("GET /v1/my-account", ACCOUNT);
    }
}

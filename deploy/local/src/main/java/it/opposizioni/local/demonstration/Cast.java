package it.opposizioni.local.demonstration;

/** Who acts in the demonstration, each with a token of its own. */
final class Cast {

    static final String ACME = "018f0000-0000-7000-8000-000000000001";
    static final String BETA = "018f0000-0000-7000-8000-000000000002";
    static final String SQUILLO = "018f0000-0000-7000-8000-000000000003";
    static final String DELTA = "018f0000-0000-7000-8000-000000000004";

    final Token registrar;
    final Token acme;
    final Token beta;
    final Token squillo;
    final Token delta;
    final Token giulia;
    final Token marco;
    final Token regulator;

    Cast(Realm realm, String machineSecret, String password) {
        registrar = realm.machine("demo", machineSecret);
        acme = realm.machine("acme-machine", machineSecret);
        beta = realm.machine("beta-machine", machineSecret);
        squillo = realm.machine("squillo-machine", machineSecret);
        delta = realm.machine("delta-machine", machineSecret);
        giulia = realm.person("giulia", password);
        marco = realm.person("marco", password);
        regulator = realm.person("garante", password);
    }
}

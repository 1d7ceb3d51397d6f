package it.opposizioni.local.demonstration;

/** Who acts in the demonstration, each with a token of its own. */
final class DemoUsers {

    static final String ACME = "018f0000-0000-7000-8000-000000000001";
    static final String BETA = "018f0000-0000-7000-8000-000000000002";
    static final String SQUILLO = "018f0000-0000-7000-8000-000000000003";
    static final String DELTA = "018f0000-0000-7000-8000-000000000004";

    final Token registrar;
    final Token firstRegistrar;
    final Token secondRegistrar;
    final Token telco;
    final Token acme;
    final Token acmesUploader;
    final Token acmesViewer;
    final Token beta;
    final Token squillo;
    final Token delta;
    final Token omega;
    final Token giulia;
    final Token marco;
    final Token regulator;

    DemoUsers(Realm realm, String machineSecret, String password) {
        registrar = realm.machine("demo", machineSecret);
        firstRegistrar = realm.person("gestore", password);
        secondRegistrar = realm.person("gestore2", password);
        telco = realm.machine("telco-machine", machineSecret);
        acme = realm.person("acme", password);
        acmesUploader = realm.person("acme-liste", password);
        acmesViewer = realm.person("acme-lettura", password);
        beta = realm.person("beta", password);
        squillo = realm.person("squillo", password);
        delta = realm.person("delta", password);
        omega = realm.person("omega", password);
        giulia = realm.person("giulia", password);
        marco = realm.person("marco", password);
        regulator = realm.person("garante", password);
    }
}

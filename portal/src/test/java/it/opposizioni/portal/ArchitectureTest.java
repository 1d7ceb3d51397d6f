package it.opposizioni.portal;

import it.opposizioni.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("it.opposizioni.portal");
    }
}

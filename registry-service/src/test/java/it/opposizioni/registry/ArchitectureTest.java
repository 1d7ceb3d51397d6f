package it.opposizioni.registry;

import it.opposizioni.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("it.opposizioni.registry");
    }
}

package it.opposizioni.complaint;

import it.opposizioni.kit.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("it.opposizioni.complaint");
    }
}

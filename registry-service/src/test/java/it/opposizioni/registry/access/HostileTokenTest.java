package it.opposizioni.registry.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.HostileTokenRules;
import it.opposizioni.kit.testing.RealInfrastructure;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HostileTokenTest extends HostileTokenRules {}

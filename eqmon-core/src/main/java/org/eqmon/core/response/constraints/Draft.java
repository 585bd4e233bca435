package org.eqmon.core.response.constraints;

import jakarta.validation.groups.Default;

/**
 * The group of what must hold as soon as anything is there. It is the default group under a name.
 */
public interface Draft extends Default {}

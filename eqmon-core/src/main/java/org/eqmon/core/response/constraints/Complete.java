package org.eqmon.core.response.constraints;

/** The group of what must hold when nothing may be missing any more; with it, all of a draft's. */
public interface Complete extends Draft {}

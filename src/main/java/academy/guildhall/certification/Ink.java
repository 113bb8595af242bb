package academy.guildhall.certification;

import java.awt.Color;

/** The colours of a paper: seal vermilion and brass on ivory, as on the pages. */
final class Ink {
    static final Color TEXT = new Color(0x262320);
    static final Color SOFT = new Color(0x645d55);
    static final Color SEAL = new Color(0xb3311f);
    static final Color BRASS = new Color(0xa17a26);
    static final Color FAINT = new Color(0xdcb9ae);
    static final Color GROUND = new Color(0xfffdf8);
    static final Color LIGHT = new Color(0xfbf7ef);
    static final Color GOLD = new Color(0xe3c27a);

    private Ink() {}
}

package dev.espalier.app.web.run;

import dev.espalier.app.work.failure.UserError;
import dev.espalier.app.work.optimize.Wishes;
import java.util.List;

/**
 * What a run is asked: the best tree for the wishes' goal, or one of two other things.
 *
 * @param verify whether Path of Building chooses among the best trees, and verifies the choice
 * @param front two goals with a comma between them, for trees between them; empty for none
 * @param until conditions to reach with the least; empty for none
 */
public record Ask(Wishes wishes, boolean verify, String front, List<String> until) {
    public Ask {
        until = List.copyOf(until);
        int modes = (wishes.goal().isBlank() ? 0 : 1) + (front.isBlank() ? 0 : 1) + (until.isEmpty() ? 0 : 1);
        if (modes > 1) {
            throw new UserError("A goal, a front and conditions to reach are different things. Ask for one of them.");
        }
        if (verify && (!front.isBlank() || !until.isEmpty())) {
            throw new UserError("Path of Building chooses among the best trees for one goal only. Ask for a goal, or"
                    + " without verification.");
        }
    }
}

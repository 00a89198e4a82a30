"""The facilitator's screen: the picture of the stage, a panel that only the facilitator should see, and the keys."""

treeVersionList = { "0_3", "0_4" }
latestTreeVersion = "0_4"

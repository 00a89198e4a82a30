# Cards for on the table, to print beforehand.
cards-title = Table cards: { $title }
cards-print = Print this page on A4, without margins, and cut along the dashes. The address on the cards must not change any more.
cards-table = Table { NUMBER($number, useGrouping: 0) }
cards-wifi = Connect to Wi-Fi
cards-wifi-code = QR code to connect to the Wi-Fi
cards-wifi-name = Connect to Wi-Fi first: { $name }
cards-password = password:
cards-join = Scan the code, or type the address
cards-join-code = QR code to join
cards-without = No phone? Say so. The facilitator enters your answer.
